/** The code that each page prints at its end, as a reader runs it: word for word, by a shell. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { describe, expect, inject, it } from 'vitest'
import { ADDRESSES } from '../../support/browser/addresses.ts'

const origin = inject('origin')

/** A page of each kind, some of them with a word that a shell would take apart. */
const PAGES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ADDRESSES).map(([route, [usual]]) => [route, usual])),
  '/': '/?sort=cost',
  '/claims': "/claims?words=Spain's",
  '/search': "/search?q=Spain's",
  '/statements': '/statements?words=%22a+realistic+pathway%22',
  '/compare': '/compare?line=DEU&line=POL:SIPRI&line=germany/3.5-by-2035',
  '/developers': '/developers?code=ISL',
  '/pathway/:area/:aim': '/pathway/turkiye/5-by-2032?money=eur',
  '/member/:name': '/member/germany?asOf=2024-07-01',
}

const plain = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, text = '']) => plain(text))

const read = async (path: string): Promise<string> =>
  (await fetch(origin + path, { headers: { accept: 'text/html,*/*;q=0.8' } })).text()

describe('the code for this view', () => {
  it.each(Object.values(PAGES))('of %s runs as it is printed', async (path) => {
    const html = await read(path)
    const [, code = ''] = html.split('<summary>The code for this view</summary>')
    const commands = all(code, /<pre [^>]*class="command"[^>]*>([^<]*)</g)
    expect(commands.length).toBeGreaterThan(0)
    const answers = await Promise.all(commands.map((command) => promisify(execFile)('sh', ['-c', command])))
    for (const [at, { stdout }] of answers.entries()) {
      const { data, errors } = JSON.parse(stdout)
      expect(errors, commands[at]).toBeUndefined()
      expect(data, commands[at]).toEqual(expect.any(Object))
    }
    // The link beside each command gives the same answer, and the text in GraphiQL is what is registered.
    const links = all(code, /<a href="(\/q\/[^"]+)"/g)
    const linked = await Promise.all(links.map(read))
    expect(linked.map((text, at) => text === answers[at]?.stdout)).toEqual(commands.map(() => true))
    const queries = all(code, /<a href="(\/graphiql[^"]+)"/g).map(
      (link) => new URL(link, origin).searchParams.get('query') ?? '',
    )
    const hashes = queries.map((query) => createHash('sha256').update(query).digest('hex'))
    expect(hashes).toEqual(commands.map((command) => /\/q\/(\w{64})/.exec(command)?.[1]))
    expect(all(code, /<pre data-copy="The query[^>]*>([^<]*)</g)).toEqual([...new Set(queries)])
  })
})
