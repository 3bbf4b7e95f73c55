/** The example queries: one file each, in file-name order, titled by their first comment line. */
export interface Example {
  title: string
  query: string
  variables: string | null
}

const queries = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true })
const variables = import.meta.glob<string>('./examples/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

function example(path: string, query: string): Example {
  const slug = path.slice('./examples/'.length, -'.graphql'.length)
  return {
    title: /^# *(.+)/.exec(query)?.[1] ?? slug,
    query: query.trimEnd(),
    variables: variables[path.replace(/\.graphql$/, '.variables.json')]?.trimEnd() ?? null,
  }
}

export const EXAMPLES: readonly Example[] = Object.entries(queries)
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([path, query]) => example(path, query))
