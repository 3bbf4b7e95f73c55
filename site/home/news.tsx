/** What is new, in short. */
import { ChangeList } from '../changes/change-list.tsx'
import { Changes } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import { Missing } from '../parts/missing.tsx'

/** How many are shown. */
const NEWEST = 5

/** Null where it cannot be read. */
export async function newestChanges({ askPart }: Sources) {
  const { data } = await askPart(Changes, { first: NEWEST })
  return data?.changes?.nodes ?? null
}

export const News = ({ changes }: { readonly changes: Awaited<ReturnType<typeof newestChanges>> }) => (
  <>
    <h2>What is new</h2>
    {changes === null ? <Missing what="What is new" again="/" /> : <ChangeList changes={changes} isShort />}
    <p>
      <a href="/changes">Everything that is new</a>, also <a href="/feed.xml">as a feed</a>.
    </p>
  </>
)
