import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface FieldProps {
  readonly label: string
  readonly children: ComponentChildren
}

export const Field = ({ label, children }: FieldProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
  <label class="field">
    <span>{label}</span>
    {children}
  </label>
)

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
}

export const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Field label={label}>
    <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map(([key, text]) => (
        <option key={key} value={key} selected={key === value}>
          {text}
        </option>
      ))}
    </select>
  </Field>
)

interface NumberProps {
  readonly label: string
  readonly value: number | null
  readonly min: number
  readonly max: number
  readonly step: number
  readonly placeholder?: string
  /** Receives null if the field is empty. */
  readonly onChange: (value: number | null) => void
}

/** A number input. It keeps a draft while the user types, so that a re-render does not change the text. */
export function NumberField({ label, value, min, max, step, placeholder, onChange }: NumberProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <Field label={label}>
      <input
        type="number"
        inputMode="decimal"
        value={draft ?? value ?? ''}
        min={min}
        max={max}
        step={step}
        placeholder={placeholder}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => setDraft(null)}
        onChange={(event) => {
          const { value: text, valueAsNumber } = event.currentTarget
          setDraft(null)
          onChange(text === '' || Number.isNaN(valueAsNumber) ? null : Math.min(max, Math.max(min, valueAsNumber)))
        }}
      />
    </Field>
  )
}
