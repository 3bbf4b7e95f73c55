/**
 * `npm start`: builds what is missing, serves everything with workerd at http://localhost:8787 and publishes the dataset there, if it
 * is not the current one already. PORT changes the port; arguments go on to wrangler (`npm start -- --persist-to FOLDER`).
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { buildCards } from './cards-build.ts'
import { buildData } from './data-build.ts'
import { type Admin, adminOf, Refused } from './publish/admin.ts'
import { localSecret } from './publish/local-secret.ts'
import { publish } from './publish/publish.ts'
import { wranglerStorage } from './publish/storage.ts'
import { localArguments } from './storage-arguments.ts'
import { buildWeb } from './web-build.ts'
import { quiet, wranglerCommand } from './wrangler.ts'

const port = Number(process.env.PORT ?? 8787)
const passedOn = process.argv.slice(2)

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT is ${process.env.PORT}. Allowed: 1 to 65535. Example: PORT=8788 npm start`)
if (!(await isFree(port))) fail(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`)

await buildWeb()
await buildCards()
const secret = localSecret()
const release = buildData()

const [command, ...args] = wranglerCommand([
  'dev',
  '--port',
  String(port),
  // Nothing stands in front here that would set the header: whoever sends it could be anybody.
  '--var',
  'CLIENT_ADDRESS_HEADER:',
  '--show-interactive-dev-session=false',
  ...passedOn,
])
const server = spawn(command, args, { stdio: 'inherit', env: quiet() })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))

const url = `http://localhost:${port}`
const admin = adminOf(url, secret)
try {
  // What was served before is served at once; what is new follows as soon as it is published.
  if (!(await whenThere(() => isPublished(admin, release.version))))
    await publish({
      release,
      storage: wranglerStorage(localArguments(persistOf(passedOn))),
      admin,
      by: 'npm start',
      note: null,
      spreading: 0,
      say: (line) => console.log(`data: ${line}`),
    })
} catch (error) {
  server.kill()
  fail(error instanceof Error ? error.message : String(error))
}
console.log(
  `Serving ${url}: the explorer, the API at /graphql, GraphiQL at /graphiql, documentation at /docs, dataset ${release.version}. Stop with Ctrl+C.`,
)

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

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

/** KV is loaded where the server will look for it. */
function persistOf(args: readonly string[]): string | undefined {
  const at = args.indexOf('--persist-to')
  return at < 0 ? undefined : args[at + 1]
}

function isFree(candidate: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.once('listening', () => probe.close(() => resolve(true)))
    probe.listen(candidate, 'localhost')
  })
}
