/**
 * `npm start`: builds what is missing, publishes the dataset to the KV of this machine and serves everything with workerd at
 * http://localhost:8787. PORT changes the port; arguments go on to wrangler (`npm start -- --persist-to FOLDER`).
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { buildCards } from './cards-build.ts'
import { loadData } from './data-load.ts'
import { buildWeb } from './web-build.ts'
import { quiet, wranglerCommand } from './wrangler.ts'

const port = Number(process.env.PORT ?? 8787)
const passedOn = process.argv.slice(2)

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT is ${process.env.PORT}. Allowed: 1 to 65535. Example: PORT=8788 npm start`)
if (!(await isFree(port))) fail(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`)

await buildWeb()
await buildCards()
console.log(`data: version ${loadData('--local', persistOf(passedOn))} is the current one (local)`)
console.log(
  `Serving http://localhost:${port}: the explorer, the API at /graphql, GraphiQL at /graphiql, documentation at /docs. Stop with Ctrl+C.`,
)

const [command, ...args] = wranglerCommand([
  'dev',
  '--port',
  String(port),
  '--show-interactive-dev-session=false',
  ...passedOn,
])
const server = spawn(command, args, { stdio: 'inherit', env: quiet() })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

/** KV is loaded where the server will look for it. */
function persistOf(args: readonly string[]): readonly string[] {
  const at = args.indexOf('--persist-to')
  return at < 0 ? [] : args.slice(at, at + 2)
}

function isFree(candidate: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.once('listening', () => probe.close(() => resolve(true)))
    probe.listen(candidate, 'localhost')
  })
}
