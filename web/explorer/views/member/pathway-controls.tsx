import { Choice, NumberField } from '../../parts/field.tsx'
import { type PathwayState, SHAPES } from './pathway-state.ts'

interface Props {
  readonly state: PathwayState
  readonly onChange: (changes: Partial<PathwayState>) => void
}

const KINDS = [
  ['total', 'one share, undivided'],
  ['hague', 'core and related (The Hague)'],
] as const

const ABOVE = [
  ['HOLD', 'stay there'],
  ['CONVERGE', 'come down to it'],
] as const

/** The form for the input of a pathway. */
export function PathwayControls({ state, onChange }: Props) {
  return (
    <form class="controls" aria-label="The pathway" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Target"
        value={state.kind}
        options={KINDS}
        onChange={(value) => onChange({ kind: value === 'hague' ? 'hague' : 'total' })}
      />
      {state.kind === 'total' ? (
        <>
          <NumberField
            label="Share of GDP (percent)"
            value={state.target}
            min={0}
            max={20}
            step={0.1}
            onChange={(value) => onChange({ target: value ?? 5 })}
          />
          <NumberField
            label="By year"
            value={state.by}
            min={2027}
            max={2060}
            step={1}
            onChange={(value) => onChange({ by: value ?? 2032 })}
          />
        </>
      ) : (
        <>
          <NumberField
            label="Core (percent)"
            value={state.core}
            min={0}
            max={20}
            step={0.1}
            onChange={(value) => onChange({ core: value ?? 3.5 })}
          />
          <NumberField
            label="Core by year"
            value={state.coreBy}
            min={2027}
            max={2060}
            step={1}
            onChange={(value) => onChange({ coreBy: value ?? 2035 })}
          />
          <NumberField
            label="Related (percent)"
            value={state.related}
            min={0}
            max={20}
            step={0.1}
            onChange={(value) => onChange({ related: value ?? 1.5 })}
          />
          <NumberField
            label="Related now (no table measures it)"
            value={state.relatedStart}
            min={0}
            max={20}
            step={0.1}
            placeholder="not assumed"
            onChange={(value) => onChange({ relatedStart: value })}
          />
        </>
      )}
      <Choice
        label="How"
        value={state.shape}
        options={SHAPES}
        onChange={(value) => onChange({ shape: SHAPES.find(([key]) => key === value)?.[0] ?? 'linear' })}
      />
      <NumberField
        label="Growth against the IMF’s (points a year)"
        value={state.growth}
        min={-10}
        max={10}
        step={0.5}
        onChange={(value) => onChange({ growth: value ?? 0 })}
      />
      <NumberField
        label="Inflation against the IMF’s (points a year)"
        value={state.inflation}
        min={-10}
        max={10}
        step={0.5}
        onChange={(value) => onChange({ inflation: value ?? 0 })}
      />
      <Choice
        label="Where it is above already"
        value={state.above}
        options={ABOVE}
        onChange={(value) => onChange({ above: value === 'CONVERGE' ? 'CONVERGE' : 'HOLD' })}
      />
    </form>
  )
}
