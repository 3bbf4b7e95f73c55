interface Props {
  readonly path: string
  readonly value: string
  readonly problem: string | null
}

/** The same page as it would have been on a day. */
export const AsOfForm = ({ path, value, problem }: Props) => (
  <form class="question" action={path} aria-label="As known on a day">
    <label>
      With what was known on (YYYY-MM-DD)
      <input
        name="asOf"
        value={value}
        size={11}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? 'problem-asOf' : undefined}
      />
      {problem && (
        <span class="invalid" id="problem-asOf">
          {problem}
        </span>
      )}
    </label>
    <button type="submit">Show that day</button>
  </form>
)
