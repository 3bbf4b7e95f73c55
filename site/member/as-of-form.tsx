import { TextField } from '../parts/fields.tsx'

interface Props {
  readonly path: string
  readonly value: string
  readonly problem: string | undefined
}

/** The same page as it would have been on a day. */
export const AsOfForm = ({ path, value, problem }: Props) => (
  <form class="question" action={path} aria-label="As known on a day">
    <TextField name="asOf" label="With what was known on (YYYY-MM-DD)" value={value} problem={problem} size={11} />
    <button type="submit">Show that day</button>
  </form>
)
