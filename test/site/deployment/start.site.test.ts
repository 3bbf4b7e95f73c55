/** What `npm start` prints, as the server under test has printed it. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, it } from 'vitest'
import { freePort } from '../../support/servers/listen.ts'

const ROOT = join(import.meta.dirname, '../../..')
const origin = inject('origin')

/** Until it serves: what comes later is of other tests. */
async function firstScreen(): Promise<string> {
  const read = () => readFileSync(inject('log'), 'utf8')
  await expect.poll(read, { timeout: 60_000 }).toContain('Stop with Ctrl+C.')
  return read().split('Stop with Ctrl+C.')[0] ?? ''
}

/** How its lines begin, and the two that npm prints before them. */
const OWN =
  /^(> |Realistic Pathway: |documents: |web: |data: |Serving at | {2}(GraphiQL|Documentation|Assistants|A query) )/

it('is a few lines of its own: what is built, and where it is served', async () => {
  const screen = await firstScreen()
  expect(screen).toContain('building the pages and the data')
  expect(screen).toContain(`Serving at ${origin}\n`)
  expect(screen).toContain(`${origin}/graphiql`)
  const lines = screen.split('\n').filter((line) => line !== '')
  expect(lines.filter((line) => !OWN.test(line))).toEqual([])
  expect(lines.length).toBeLessThan(20)
})

it('shows nothing of the log of wrangler, and no error of a server that is only starting', async () => {
  expect(await firstScreen()).not.toMatch(/wrangler|⎔|\[ERROR\]|"event"|DATASET_UNAVAILABLE/)
})

it('ends with a query that works', async () => {
  const [, address = ''] = /curl -s '(.*)'/.exec(await firstScreen()) ?? []
  expect(await (await fetch(address)).json()).toEqual({ data: { member: { name: 'Poland' } } })
})

/** Without blocking: connections to the server under test are kept alive. */
const start = (port: number, ...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['scripts/start.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port) },
  })

it('says so when the port is in use, and which one to take', async () => {
  const port = Number(new URL(origin).port)
  const stderr = `Port ${port} is in use. Choose another one: PORT=${port + 1} npm start\n`
  await expect(start(port)).rejects.toMatchObject({ code: 1, stderr })
})

it('shows the log of wrangler when the server cannot start', async () => {
  await expect(start(await freePort(), '--unheard-of')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/Unknown arguments: unheard-of[\s\S]*The server stopped with exit code 1\.\n$/),
  })
})
