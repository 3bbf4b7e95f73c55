/**
 * `npm start`: builds what is missing, serves everything with workerd at http://localhost:8787 and publishes the dataset there, if it
 * is not the current one already. PORT changes the port; arguments go on to wrangler (`npm start -- --persist-to FOLDER`).
 *
 * The log of wrangler is hidden: it is shown when the server fails, and its warnings and errors as they come once the server serves.
 * `LOG=all npm start` prints all of it, with a line for each request.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Compiled } from './compile/compile.ts'
import { DataError } from './compile/problem.ts'
import { buildData } from './data-build.ts'
import { type Admin, adminOf, Refused } from './publish/admin.ts'
import { localSecret } from './publish/local-secret.ts'
import { localStorage } from './publish/local-storage.ts'
import { publish } from './publish/publish.ts'
import { fail, isFree, startServer } from './start/local-server.ts'
import { buildWeb } from './web-build.ts'

const port = Number(process.env.PORT ?? 8787)
const passedOn = process.argv.slice(2)

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT is ${process.env.PORT}. Allowed: 1 to 65535. Example: PORT=8788 npm start`)
if (!(await isFree(port))) fail(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`)

console.log('Realistic Pathway: building the pages and the data')
await buildWeb()
const secret = localSecret()
const server = startServer(port, passedOn)
if (process.env.LOG === 'all') server.showLog()

// While the server starts.
const release = compiled()
console.log(`data: ${release.figures.toLocaleString('en')} figures, version ${release.version}`)

const url = `http://localhost:${port}`
const admin = adminOf(url, secret)
const steps: string[] = []
const storage = localStorage(persistOf(passedOn))
try {
  // What was served before is served at once; what is new follows as soon as it is published.
  const isCurrent = await whenThere(() => isPublished(admin, release.version))
  // The program may be newer than the tables of what it has published before.
  if (isCurrent) await storage.migrate()
  else {
    console.log('data: publishing it to this server, which is done only when it has changed')
    await publish({
      release,
      storage,
      admin,
      by: 'npm start',
      note: null,
      spreading: 0,
      say: (line) => steps.push(line),
    })
  }
  await storage.close()
} catch (error) {
  if (!server.isStopping()) {
    server.showLog()
    server.stop()
    fail([...steps, error instanceof Error ? error.message : String(error)].join('\n'))
  }
}
if (!server.isStopping()) {
  welcome()
  if (process.env.LOG !== 'all') server.showErrors()
}

function welcome(): void {
  console.log(`
Serving at ${url}

  GraphiQL       ${url}/graphiql
  Documentation  ${url}/docs
  Assistants     ${url}/mcp
  A query        curl -s '${url}/graphql?query=%7Bmember(code:%22POL%22)%7Bname%7D%7D'

Stop with Ctrl+C.`)
}

/** What the data are compiled to. What is wrong with them ends the server too. */
function compiled(): Compiled {
  try {
    return buildData()
  } catch (error) {
    server.stop()
    if (error instanceof DataError) fail(error.message)
    throw error
  }
}

/** Waits for the server to answer, a minute at most. */
async function whenThere<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof Refused && error.status === null) || tries === 240) throw error
      await wait(250)
    }
  }
}

async function isPublished({ history, served }: Admin, version: string): Promise<boolean> {
  // Before the first time there is no log that could be read.
  const [latest] = await history().catch((error: unknown) => {
    if (error instanceof Refused && error.status === 503) return []
    throw error
  })
  return latest?.version === version && (await served()) === version
}

/** KV is loaded where the server will look for it. */
function persistOf(args: readonly string[]): string | undefined {
  const at = args.indexOf('--persist-to')
  return at < 0 ? undefined : args[at + 1]
}
