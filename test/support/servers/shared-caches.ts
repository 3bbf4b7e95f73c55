/** Real shared caches to put in front of the worker, and a gateway between them that counts what reaches it. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent, type Dispatcher, interceptors, request } from 'undici'
import { freePort, listen, type Running } from './listen.ts'

export interface Gateway extends Running {
  /** How many requests reached the worker. */
  runs(): number
  /** Breaks the way to the worker: every request is 503 then. */
  breakDown(): void
  /** Leads to another worker from now on. */
  leadTo(upstream: URL): void
  /** Makes of the minutes for which answers are fresh so many seconds, so that a test can see them go stale. */
  freshFor(seconds: number): void
}

export async function gateway(first: URL): Promise<Gateway> {
  let [upstream, runs, broken, freshSeconds] = [first, 0, false, 300]
  const agent = new Agent()
  const server = await listen(async (incoming, outgoing) => {
    if (broken) {
      outgoing.writeHead(503, { 'cache-control': 'no-store' }).end()
      return
    }
    runs++
    const { statusCode, headers, body } = await handOn(incoming, upstream, agent)
    const cacheControl = String(headers['cache-control']).replace('max-age=300', `max-age=${freshSeconds}`)
    outgoing.writeHead(statusCode, { ...headers, 'cache-control': cacheControl })
    outgoing.end(body)
  })
  return {
    ...server,
    runs: () => runs,
    breakDown: () => {
      broken = true
    },
    leadTo: (other) => {
      upstream = other
    },
    freshFor: (seconds) => {
      freshSeconds = seconds
    },
  }
}

/** undici's cache, by RFC 9111 and RFC 5861, as a proxy. */
export async function undiciCache(upstream: string): Promise<Running> {
  const agent = new Agent().compose(interceptors.cache({ type: 'shared' }))
  return listen(async (incoming, outgoing) => {
    const { statusCode, headers, body } = await handOn(incoming, upstream, agent)
    outgoing.writeHead(statusCode, headers).end(body)
  })
}

export const hasNginx = spawnSync('nginx', ['-v']).status === 0

/** nginx, as people run it in front of an API. */
export async function nginxCache(upstream: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const port = await freePort()
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; daemon off;
    events {}
    http {
      access_log off;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/f;
      uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
      proxy_cache_path ${folder}/cache keys_zone=api:1m;
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass ${upstream};
          proxy_cache api;
          proxy_cache_lock on;
          proxy_cache_background_update on;
        }
      }
    }`,
  )
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries++) {
    if ((await fetch(`${url}/health`).catch(() => null))?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Asks the same of another server. */
async function handOn(incoming: IncomingMessage, upstream: string | URL, dispatcher: Dispatcher) {
  const { url = '/', method } = incoming
  const { statusCode, headers, body } = await request(new URL(url, upstream), {
    dispatcher,
    method: method === 'HEAD' || method === 'POST' ? method : 'GET',
    headers: headersOf(incoming),
    body: method === 'POST' ? incoming : null,
  })
  return { statusCode, headers, body: Buffer.from(await body.arrayBuffer()) }
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    ['accept', 'origin', 'content-type', 'if-none-match'].flatMap((name) => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
