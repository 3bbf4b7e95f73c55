import { SECTIONS, type Section } from './change.ts'
import { changesBetween } from './changes.ts'
import type { Release } from './releases.ts'

const TITLES: Readonly<Record<Section, string>> = {
  breaking: 'Breaking',
  removed: 'Removed',
  deprecated: 'Deprecated',
  added: 'Added',
  changed: 'Changed',
  dangerous: 'Take care',
}

const HEAD = `# Changes of the schema

Written by \`npm run schema:release\` from the snapshots in [releases/](releases/), newest first. How the schema may change:
[docs/maintain/deploy.md](../docs/maintain/deploy.md). “Take care” lists what breaks no query, but may surprise a program: a new value of an enum, another
default.
`

/** schema/CHANGELOG.md. @param releases oldest first */
export function changelog(releases: readonly Release[]): string {
  const entries = releases.map((release, at) => entry(release, releases[at - 1]))
  return [HEAD, ...entries.toReversed()].join('\n')
}

function entry({ name, schema }: Release, previous: Release | undefined): string {
  if (previous === undefined)
    return `## ${name}\n\nThe first release: all of [${name}.graphql](releases/${name}.graphql).\n`
  const sections = Map.groupBy(changesBetween(previous.schema, schema), ({ section }) => section)
  const written = SECTIONS.filter((section) => sections.has(section)).map((section) => {
    const lines = sections.get(section)?.map(({ text }) => `* ${text}`) ?? []
    return `### ${TITLES[section]}\n\n${lines.join('\n')}\n`
  })
  return [`## ${name}\n`, ...(written.length > 0 ? written : ['Descriptions only.\n'])].join('\n')
}
