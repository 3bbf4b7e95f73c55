import { counted } from '../../formats/count.ts'

/** More would push the answer out of sight. */
const MOST_OPEN = 2

/** What to mind before using figures: each in sight where they are few, else one by one behind a line that counts them. */
export function Cautions({ texts, what }: { readonly texts: readonly string[]; readonly what: string }) {
  const list = texts.map((text) => (
    <p key={text} class="caution">
      {text}
    </p>
  ))
  if (texts.length <= MOST_OPEN) return <>{list}</>
  return (
    <details>
      <summary>
        {counted(texts.length, 'thing', 'things')} to mind about {what}
      </summary>
      {list}
    </details>
  )
}
