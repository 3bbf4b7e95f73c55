/** A page of the documentation as Markdown, for whoever reads it with a program: its links lead to what is served. */
import { fileAt, linkAddress } from './links.ts'

/** The address of a page as Markdown. */
export const markdownPath = (path: string): string => `${path}.md`

const FENCED = /(^```[\s\S]*?^```$)/m
const LINK = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g

/**
 * Links to other pages lead to their Markdown. What is nowhere but in the repository keeps its name alone.
 *
 * @param file whose links these are, from the root of the repository
 * @param pictures addresses of the pictures by their files
 */
export function servedMarkdown(markdown: string, file: string, pictures: ReadonlyMap<string, string>): string {
  const served = (_whole: string, image: string, words: string, href: string): string => {
    if (image) return `![${words}](${pictures.get(fileAt(href, file)) ?? href})`
    const address = linkAddress(href, file)
    return address === null ? words : `[${words}](${asMarkdown(address)})`
  }
  return markdown
    .split(FENCED)
    .map((part) => (part.startsWith('```') ? part : part.replaceAll(LINK, served)))
    .join('')
}

const asMarkdown = (address: string): string =>
  address.replace(/^(\/docs(?:\/[\w-]+)?)(?=#|$)/, (path) => markdownPath(path))
