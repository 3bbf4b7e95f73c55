/** Makes each test of the site a client of its own: what is spent in a minute is not what most tests are about. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import { CLIENT_HEADER } from './server.ts'

const fetchAsAnybody = globalThis.fetch
const curlHome = mkdtempSync(join(tmpdir(), 'curl-'))
let clients = 0
let client = ''

function nextClient(): void {
  client = `test-${process.pid}-${clients++}`
  // The commands of the documentation run as they are printed, so curl reads the header from its configuration.
  writeFileSync(join(curlHome, '.curlrc'), `header = "${CLIENT_HEADER}: ${client}"\n`)
}

beforeAll(() => {
  vi.stubEnv('CURL_HOME', curlHome)
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    if (!request.headers.has(CLIENT_HEADER)) request.headers.set(CLIENT_HEADER, client)
    return fetchAsAnybody(request)
  })
  nextClient()
})

beforeEach(nextClient)

afterAll(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  rmSync(curlHome, { recursive: true, force: true })
})
