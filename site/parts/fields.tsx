/** The fields of forms. They keep what was typed, with what is wrong about it beside it. */
import type { AreasAnswer } from '../generated/documents.ts'

interface SelectProps {
  readonly name: string
  readonly label: string
  /** Values with their labels. */
  readonly options: readonly (readonly [value: string, label: string, ...rest: readonly unknown[]])[]
  readonly value: string
  readonly problem?: string | undefined
}

export const Select = ({ name, label, options, value, problem }: SelectProps) => (
  <label>
    {label}
    <select name={name} {...invalid(name, problem)}>
      {options.map(([key, text]) => (
        <option key={key} value={key} selected={key === value || undefined}>
          {text}
        </option>
      ))}
    </select>
    <Problem name={name} text={problem} />
  </label>
)

interface TextProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly problem?: string | undefined
  readonly size?: number
  readonly inputMode?: 'decimal' | 'numeric'
}

/** Text also for numbers, so that `4,2` can be typed, and what cannot be read stays where it was typed. */
export const TextField = ({ name, label, value, problem, size = 8, inputMode }: TextProps) => (
  <label>
    {label}
    <input name={name} value={value} size={size} inputMode={inputMode} {...invalid(name, problem)} />
    <Problem name={name} text={problem} />
  </label>
)

/** Whom something is about: a group, a member or anybody. */
export const AboutSelect = ({
  areas: { groups, members },
  value,
}: {
  readonly areas: AreasAnswer
  readonly value: string
}) => (
  <Select
    name="about"
    label="About"
    value={value}
    options={[['', 'anybody'], ...[...groups, ...members].map(({ code, name }) => [code, name] as const)]}
  />
)

/** Fields of a form, each with what is wrong about it. */
export const fieldsWith = (problems: Readonly<Record<string, string>>) => ({
  select: (name: string, label: string, value: string, options: SelectProps['options']) => (
    <Select {...{ name, label, value, options }} problem={problems[name]} />
  ),
  text: (name: string, label: string, value: string, more: Pick<TextProps, 'size' | 'inputMode'> = {}) => (
    <TextField {...{ name, label, value }} {...more} problem={problems[name]} />
  ),
})

const invalid = (name: string, problem: string | undefined) =>
  problem ? { 'aria-invalid': 'true' as const, 'aria-describedby': `problem-${name}` } : {}

const Problem = ({ name, text }: { readonly name: string; readonly text: string | undefined }) =>
  text ? (
    <span class="invalid" id={`problem-${name}`}>
      {text}
    </span>
  ) : null
