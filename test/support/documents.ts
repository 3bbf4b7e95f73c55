import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

interface Block {
  readonly language: string
  readonly text: string
}

interface Example {
  readonly query: string
  readonly answer: unknown
}

/** The first line of a query whose figures the frozen package does not have. */
const TODAY = '# As the figures stood'

/** A page of documentation with what in it can be executed. */
export interface Document {
  readonly file: string
  readonly text: string
  /** Each query with the answer that the page gives for it, of the frozen figures. */
  readonly examples: readonly Example[]
  /** The same of the figures that are served: those that begin with TODAY. Each names a day, so that newer figures change no answer. */
  readonly examplesOfToday: readonly Example[]
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
  const all = blocks.flatMap((block, at) => {
    if (block.language !== 'graphql') return []
    const answer = blocks[at + 1]
    if (answer?.language !== 'json') throw new Error(`${file}: a query without its answer:\n${block.text}`)
    return [{ query: block.text.trimEnd(), answer: JSON.parse(answer.text) }]
  })
  const commands = blocks.filter((block) => block.language === 'sh').flatMap((block) => block.text.trim().split('\n'))
  const isOfToday = ({ query }: Example) => query.startsWith(TODAY)
  const [examplesOfToday, examples] = [all.filter(isOfToday), all.filter((example) => !isOfToday(example))]
  return { file, text, examples, examplesOfToday, commands }
}
