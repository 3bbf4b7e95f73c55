import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')

interface Block {
  readonly language: string
  readonly text: string
}

interface Example {
  readonly query: string
  readonly answer: unknown
  /** Whether it is of the figures that are served: it begins with TODAY, and names a day, so that newer figures change no answer. */
  readonly isOfToday: boolean
}

/** The first line of a query whose figures the frozen package does not have. */
const TODAY = '# As the figures stood'

/** A page of documentation with what in it can be executed. */
export interface Document {
  readonly file: string
  readonly text: string
  /** Each query with the answer that the page gives for it. */
  readonly examples: readonly Example[]
  /** Each line of each shell block. */
  readonly commands: readonly string[]
}

export function documents(): readonly Document[] {
  const folders = ['docs/use', 'docs/maintain']
  const files = ['README.md', ...folders.flatMap((at) => readdirSync(join(ROOT, at)).map((name) => `${at}/${name}`))]
  return files.filter((file) => file.endsWith('.md')).map((file) => parse(file, readFileSync(join(ROOT, file), 'utf8')))
}

function parse(file: string, text: string): Document {
  const blocks: Block[] = [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', body = '']) => ({
    language,
    text: body,
  }))
  const examples = blocks.flatMap((block, at) => {
    if (block.language !== 'graphql') return []
    const answer = blocks[at + 1]
    if (answer?.language !== 'json') throw new Error(`${file}: a query without its answer:\n${block.text}`)
    const query = block.text.trimEnd()
    return [{ query, answer: JSON.parse(answer.text), isOfToday: query.startsWith(TODAY) }]
  })
  const commands = blocks.filter((block) => block.language === 'sh').flatMap((block) => block.text.trim().split('\n'))
  return { file, text, examples, commands }
}
