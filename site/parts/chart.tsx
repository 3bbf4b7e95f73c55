import type { DrawnChart } from '../operation.ts'

interface Props {
  readonly chart: DrawnChart
  /** Where the same picture and its figures can be had. */
  readonly links: readonly (readonly [label: string, address: string])[]
}

/** A chart inline: readers without scripts see it, and its text is text. The style sheet shows the width that fits. */
export const Chart = ({ chart, links }: Props) => (
  <div class="chart-block">
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by charts/, which escapes every text */}
    <div class="at-desk" dangerouslySetInnerHTML={{ __html: chart.wide }} />
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by charts/, which escapes every text */}
    <div class="on-phone" dangerouslySetInnerHTML={{ __html: chart.narrow }} />
    <ul class="links no-print">
      {links.map(([label, address]) => (
        <li key={address}>
          <a href={address}>{label}</a>
        </li>
      ))}
    </ul>
  </div>
)
