import { percent } from '../../formats/number.ts'
import { slugOf } from '../address/slug.ts'
import type { Answer } from '../generated/documents.ts'

type Pathway = Answer
type Realism = Pathway['realism'][number]

/** Has anybody done it: yes or no, and who. */
export function Precedents({ realism, area, parameters }: Pick<Pathway, 'realism' | 'area' | 'parameters'>) {
  const target = parameters.total ?? parameters.core
  const judged = realism.filter(({ measure }) => measure === 'POINTS_OF_GDP_A_YEAR')
  if (judged.length === 0) return <p>Its share does not rise, so there is nothing to compare with history.</p>
  return (
    <>
      {judged.map((one) => (
        <div key={one.leg}>
          <p class="lead">{verdictOf(one.precedents)}</p>
          <p>{one.explanation}</p>
          {one.precedents.length > 0 && (
            <table class="stacked">
              <caption>Stretches of the same length that began at a like level, by SIPRI’s definition</caption>
              <thead>
                <tr>
                  <th scope="col">Who</th>
                  <th scope="col">When</th>
                  <th scope="col">From and to, percent of GDP</th>
                  <th scope="col">As fast?</th>
                </tr>
              </thead>
              <tbody>
                {one.precedents.map((precedent) => (
                  <PrecedentRow key={`${precedent.member.code}-${precedent.startYear}`} precedent={precedent} />
                ))}
              </tbody>
            </table>
          )}
          {target && (
            <p>
              <a
                href={`/precedents?years=${Math.min(one.windowYears, 30)}&of=${slugOf(area.name)}&share=${target.sharePercent}&by=${target.year}`}
              >
                Every stretch of {one.windowYears} years in the record, with this target marked
              </a>
            </p>
          )}
        </div>
      ))}
    </>
  )
}

function PrecedentRow({ precedent }: { readonly precedent: Realism['precedents'][number] }) {
  const { own, member, startYear, endYear, startSharePercent, endSharePercent, reached, atWar } = precedent
  const share = (value: number | null) => (value === null ? 'not known' : percent(value))
  return (
    <tr>
      <th scope="row">
        {member.name}
        {own ? ' (its own history)' : ''}
      </th>
      <td>
        {startYear} to {endYear}
        {atWar === true ? ', at war' : ''}
      </td>
      <td class="number" data-is="Percent of GDP">
        {share(startSharePercent)} to {share(endSharePercent)}
      </td>
      <td data-is="As fast">{reached ? 'yes' : 'no, slower'}</td>
    </tr>
  )
}

/** Yes or no, and who: precedents begin at a like level and are of the same length. */
function verdictOf(precedents: Realism['precedents']): string {
  const [fastest] = precedents
  const done = precedents.filter(({ reached }) => reached)
  const named = done.map(({ own, member, startYear, endYear }) =>
    own ? `itself, ${startYear} to ${endYear}` : `${member.name}, ${startYear} to ${endYear}`,
  )
  if (named.length > 0) return `Yes, from a like level: ${named.join('; ')}.`
  if (!fastest) return 'No: none of today’s allies ever rose from a like level in as many years.'
  const { member, startYear, endYear } = fastest
  return `No, not from a like level. Closest: ${member.name}, ${startYear} to ${endYear}, slower.`
}
