import type { SchemaRelease } from '../../domain/change-log/known.ts'
import { limitDetails } from '../changes/limit-details.ts'

/** schema/release-notes.json: what the changelog says of each release, oldest first, as lines without Markdown. */
export const releaseNotes = (changelog: string): string => `${JSON.stringify(releasesIn(changelog), null, 2)}\n`

function releasesIn(changelog: string): readonly SchemaRelease[] {
  const [, ...entries] = changelog.split(/^## /m)
  return entries.toReversed().map((entry) => {
    const [name = '', ...lines] = entry.split('\n')
    return { name, changes: limitDetails(linesOf(lines)) }
  })
}

/** Each item of a list with the heading that it stands under: "Added: Query.changes: Field …". */
function linesOf(lines: readonly string[]): readonly string[] {
  let heading = ''
  return lines.flatMap((line) => {
    if (line.startsWith('### ')) heading = `${line.slice(4)}: `
    return line === '' || line.startsWith('#') ? [] : [heading + plain(line.replace(/^\* /, ''))]
  })
}

const plain = (markdown: string): string => markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '')
