/** Where a link of a Markdown file leads once the file is a page. */
import { posix } from 'node:path'

/** Files of the repository that the API serves. */
const SERVED: Readonly<Record<string, string>> = {
  'README.md': '/docs',
  'schema/schema.graphql': '/schema.graphql',
}

/** The page of a Markdown file: README.md is `/docs`, and docs/use/pathways.md is `/docs/pathways`. */
export function docsPath(file: string): string | null {
  const [, name] = /^docs\/(?:use|maintain)\/([\w-]+)\.md$/.exec(file) ?? []
  return name ? `/docs/${name}` : (SERVED[file] ?? null)
}

/**
 * @param href as it stands in `file`
 * @returns an address, or null for a file that is nowhere but in the repository, and for the reader's own machine
 */
export function linkAddress(href: string, file: string): string | null {
  if (/^https?:\/\/localhost\b/.test(href)) return null
  if (/^(https?:|#|\/)/.test(href)) return href
  const [path = '', fragment] = href.split('#')
  const page = docsPath(fileAt(path, file))
  return page && fragment ? `${page}#${fragment}` : page
}

/** @param path as it stands in `file`; the result is from the root of the repository */
export const fileAt = (path: string, file: string): string => posix.normalize(posix.join(posix.dirname(file), path))
