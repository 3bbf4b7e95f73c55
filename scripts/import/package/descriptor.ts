/** The figures of an edition as a resource of datapackage.json. */
import { isDeepStrictEqual } from 'node:util'

export interface Resource {
  readonly name: string
  readonly [key: string]: unknown
}

interface ResourceInput {
  readonly slug: string
  readonly title: string
  readonly coverage: string
  readonly source: { readonly publisher: string; readonly url: string; readonly terms: string }
}

export function figuresResource({ slug, title, coverage, source: { publisher, url, terms } }: ResourceInput): Resource {
  return {
    name: `figures-${slug}`,
    path: `figures/${slug}.csv`,
    profile: 'tabular-data-resource',
    title: `${publisher}: ${title}`,
    description: coverage,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\n', header: true },
    schema: 'schemas/figures.json',
    sources: [{ title: `${publisher}, ${title}`, path: url }],
    licenses: [{ name: 'other-at', title: terms, path: url }],
  }
}

/** The text of datapackage.json with a resource, in place of that of the same name; every other line stays as it is. */
export function withResource(text: string, resource: Resource): string {
  const descriptor: { readonly resources: readonly Resource[] } = JSON.parse(text)
  const others = descriptor.resources.filter(({ name }) => name !== resource.name)
  const expected = { ...descriptor, resources: [...others, resource] }
  const old = new RegExp(`^ {4}\\{\\n {6}"name": "${resource.name}",\\n[^]*?^ {4}\\},?\\n`, 'm')
  const added = JSON.stringify(resource, null, 2).replace(/^/gm, '    ')
  const edited = text.replace(old, '').replace(/\},?\n {2}\]\n\}\n?$/, `},\n${added}\n  ]\n}\n`)
  return isDeepStrictEqual(parsed(edited), expected) ? edited : `${JSON.stringify(expected, null, 2)}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
