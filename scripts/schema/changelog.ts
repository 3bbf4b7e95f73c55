import { CriticalityLevel } from '@graphql-inspector/core'
import type { GraphQLSchema } from 'graphql'
import { changesBetween, type SchemaChange } from './changes.ts'
import { coordinateOf, elementAt } from './element.ts'
import type { ReleasedSchema } from './releases.ts'

const TITLES = ['Breaking', 'Removed', 'Deprecated', 'Added', 'Changed', 'Take care'] as const

const HEAD = `# Changes of the schema

Written by \`npm run schema:release\` from the snapshots in [releases/](releases/), newest first. How the schema may change:
[docs/maintain/deploy.md](../docs/maintain/deploy.md). “Take care” lists what breaks no query, but may surprise a program: a new value of an enum, another
default.
`

/** schema/CHANGELOG.md. @param releases oldest first */
export async function changelog(releases: readonly ReleasedSchema[]): Promise<string> {
  const entries = await Promise.all(releases.map((release, at) => entry(release, releases[at - 1])))
  return [HEAD, ...entries.toReversed()].join('\n')
}

async function entry({ name, schema }: ReleasedSchema, previous: ReleasedSchema | undefined): Promise<string> {
  if (previous === undefined)
    return `## ${name}\n\nThe first release: all of [${name}.graphql](releases/${name}.graphql).\n`
  const sections = Map.groupBy(await changesBetween({ before: previous.schema, after: schema }), titleOf)
  const written = TITLES.filter((title) => sections.has(title)).map((title) => {
    const lines = sections.get(title)?.map((change) => `* ${lineOf(change, schema)}`) ?? []
    return `### ${title}\n\n${lines.join('\n')}\n`
  })
  return [`## ${name}\n`, ...(written.length > 0 ? written : ['Descriptions only.\n'])].join('\n')
}

const DEPRECATION = '.@deprecated'

function titleOf({ type, path, level }: SchemaChange): (typeof TITLES)[number] {
  if (path.endsWith(DEPRECATION)) return type.endsWith('_ADDED') ? 'Deprecated' : 'Changed'
  if (/^TYPE_REMOVED|(FIELD|ARGUMENT|VALUE)_REMOVED$/.test(type)) return 'Removed'
  if (level === CriticalityLevel.Breaking) return 'Breaking'
  if (level === CriticalityLevel.Dangerous) return 'Take care'
  return type.endsWith('_ADDED') ? 'Added' : 'Changed'
}

/** Of a deprecation its reason, which says what to use instead. */
function lineOf({ path, text }: SchemaChange, schema: GraphQLSchema): string {
  const of = path.endsWith(DEPRECATION) ? path.slice(0, -DEPRECATION.length) : ''
  const reason = of === '' ? undefined : elementAt(of, schema)?.deprecation
  return reason === undefined ? text : `\`${coordinateOf(of)}\`: ${reason}`
}
