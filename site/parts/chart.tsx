import type { DrawnChart } from '../operation.ts'
import { LinkList, type NextLinks } from './link-list.tsx'
import { Share, type Shared } from './share.tsx'

interface Props {
  readonly chart: DrawnChart
  readonly share: Shared
  /** Where to go on. */
  readonly links?: NextLinks
}

/** A chart inline: readers without scripts see it, and its text is text. The style sheet shows the width that fits. */
export const ChartFigure = ({ chart, share, links = [] }: Props) => (
  <div class="chart-block">
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by charts/, which escapes every text */}
    <div class="at-desk" dangerouslySetInnerHTML={{ __html: chart.wide }} />
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by charts/, which escapes every text */}
    <div class="on-phone" dangerouslySetInnerHTML={{ __html: chart.narrow }} />
    {links.length > 0 && <LinkList links={links} look="links no-print" />}
    <Share {...share} />
  </div>
)
