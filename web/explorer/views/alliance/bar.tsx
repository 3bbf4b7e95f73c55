import { percent } from '../../../../formats/number.ts'
import { levelOf } from '../../charts/levels.ts'
import { figureIn } from '../../data/figure.ts'
import { STATUS_WORDS } from '../../data/format.ts'
import type { Row } from './row.ts'

/** The end of the scale of the bars, in percent of GDP. */
export const WIDEST = 6

interface BarProps {
  readonly row: Row
  readonly isPicked: boolean
  readonly canPick: boolean
  readonly onPick: () => void
}

/** The share of a member as a bar, or why there is none. */
export function Bar({ row: { code, name, datum: result }, isPicked, canPick, onPick }: BarProps) {
  const datum = figureIn(result)
  const { mark, words } = levelOf(datum?.printedValue ?? null)
  return (
    <li>
      <input
        type="checkbox"
        aria-label={`Compare ${name}`}
        checked={isPicked}
        disabled={!isPicked && !canPick}
        onChange={onPick}
      />
      <a href={`/member/${code}`}>{name}</a>
      {datum ? (
        <>
          <span class="track" aria-hidden="true">
            <span
              class={`bar ${mark} ${datum.status === 'ACTUAL' ? '' : 'estimated'}`}
              style={{ '--share': String(datum.value) }}
            />
          </span>
          <span class="value" title={datum.citation}>
            {percent(datum.value)}
            <span class="status"> {STATUS_WORDS[datum.status]}</span>
            <span class="sr"> ({words})</span>
          </span>
        </>
      ) : (
        <span class="absent">{'explanation' in result ? result.explanation : 'No figure.'}</span>
      )}
    </li>
  )
}
