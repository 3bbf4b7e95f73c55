import { graphiqlUrl } from '../data/client.ts'
import { useQuery } from '../data/use-query.ts'
import { Compare, Editions } from '../generated/documents.ts'
import { Choice, Field } from '../parts/field.tsx'
import { QueryResult } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { type Place, setParameters } from '../router.ts'
import { COLOURS, Lines } from './compare/lines.tsx'
import { useScenarios } from './compare/use-scenarios.ts'

const MOST = 6
const DEFINITIONS = [
  ['NATO', 'NATO’s definition'],
  ['SIPRI', 'SIPRI’s definition'],
] as const
const SPANS = [
  ['2014', '2014'],
  ['2000', '2000'],
  ['1949', '1949'],
] as const

/** Up to six areas in one chart, optionally continued along a scenario. */
export function CompareView({ place }: { readonly place: Place }) {
  useTitle('Compare allies')
  const codes = (place.search.get('members') ?? 'POL,DEU,ITA').split(',').filter(Boolean).slice(0, MOST)
  const definition = place.search.get('definition') === 'SIPRI' ? 'SIPRI' : 'NATO'
  const since = place.search.get('since') ?? '2014'
  const scenario = place.search.get('scenario')
  const { answer: known } = useQuery(Editions, {})
  const members = (known?.members ?? []).map(({ code }) => code)
  const variables = {
    codes: codes.filter((code) => members.includes(code)),
    indicator: 'DEFENCE_SHARE_OF_GDP',
    definition,
    from: Number(since),
    withOthers: codes.some((code) => !members.includes(code)),
  } as const
  const query = useQuery(Compare, known && codes.length > 0 ? variables : null)
  const ahead = useScenarios(codes, scenario)
  const setCodes = (next: readonly string[]) => setParameters({ members: next.join(',') })
  const kinds = known
    ? [
        { kind: 'Members', areas: known.members },
        { kind: 'Groups', areas: known.groups },
        { kind: 'Outside the alliance (by SIPRI’s definition)', areas: known.comparators },
      ]
    : []
  const names = new Map(kinds.flatMap(({ areas }) => areas.map(({ code, name }) => [code, name])))
  return (
    <>
      <h1>Compare allies</h1>
      <p class="lead">
        Up to six members, groups or countries outside the alliance in one chart, over the years and, if you like, along
        one of the questions that were put.
      </p>
      <form class="controls" aria-label="What is compared" onSubmit={(event) => event.preventDefault()}>
        <Field label="Add">
          <select
            value=""
            disabled={codes.length >= MOST}
            onChange={(event) => {
              const { value } = event.currentTarget
              event.currentTarget.value = ''
              if (value) setCodes([...codes, value])
            }}
          >
            <option value="">{codes.length >= MOST ? 'six at most' : 'choose'}</option>
            {kinds.map(({ kind, areas }) => (
              <optgroup key={kind} label={kind}>
                {areas
                  .filter(({ code }) => !codes.includes(code))
                  .map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </Field>
        <Choice
          label="Definition"
          value={definition}
          options={DEFINITIONS}
          onChange={(value) => setParameters({ definition: value === 'NATO' ? null : value })}
        />
        <Choice label="Since" value={since} options={SPANS} onChange={(value) => setParameters({ since: value })} />
        <Choice
          label="And then"
          value={scenario ?? ''}
          options={[['', 'nothing more'], ...(known?.scenarios ?? []).map(({ slug, name }) => [slug, name] as const)]}
          onChange={(value) => setParameters({ scenario: value || null })}
        />
      </form>
      <ul class="chips" aria-label="What is compared">
        {codes.map((code, index) => (
          <li key={code} style={{ '--colour': COLOURS[index] ?? '' }}>
            {members.includes(code) ? <a href={`/member/${code}`}>{names.get(code)}</a> : (names.get(code) ?? code)}
            <button
              type="button"
              aria-label={`Remove ${names.get(code) ?? code}`}
              onClick={() => setCodes(codes.filter((one) => one !== code))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {scenario && <p class="small">{known?.scenarios.find(({ slug }) => slug === scenario)?.description}</p>}
      {codes.length === 0 ? (
        <p class="empty">Nothing is chosen. Add something above, or tick some on the page of the alliance.</p>
      ) : (
        <QueryResult query={query} what="the figures" height={520}>
          {(answer) => (
            <Lines
              answer={answer}
              order={codes.join()}
              ahead={ahead}
              scenario={scenario}
              graphiql={graphiqlUrl(Compare, variables)}
            />
          )}
        </QueryResult>
      )}
    </>
  )
}
