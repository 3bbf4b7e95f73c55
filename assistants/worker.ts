/** Speaks the Model Context Protocol: streamable HTTP without sessions, revision 2026-07-28 and those of 2025. */
import { WorkerEntrypoint } from 'cloudflare:workers'
import { createMcpHandler } from '@modelcontextprotocol/server'
import { type AskApi, apiOf, requireApi } from './api.ts'
import { serverOf } from './server.ts'

/** Bytes in the body of a request: as many as of one to /graphql. */
const MOST_BYTES = 65_536

/** Once for all requests: the library warns of `responseMode` each time that it makes one. */
const handler = createMcpHandler(({ authInfo }) => serverOf(requireApi(authInfo?.extra?.api)), {
  responseMode: 'json',
  maxRequestBodySize: MOST_BYTES,
  // There is nothing to subscribe to: no tool or resource changes.
  maxSubscriptions: 0,
  keepAliveMs: 0,
})

export default class Assistants extends WorkerEntrypoint {
  /**
   * @param ask the API, which charges what is asked to whoever sent the request. It can be called only until the answer is returned, so
   *   the answer is complete before that.
   */
  async answer(request: Request, ask: AskApi): Promise<Response> {
    const api = apiOf(new URL(request.url).origin, ask)
    // There is no login. The library passes what belongs to one request in the field for authentication.
    const authInfo = { token: '', clientId: '', scopes: [], extra: { api } }
    const { status, headers, body } = await handler.fetch(request, { authInfo })
    return new Response(body && (await new Response(body).arrayBuffer()), { status, headers })
  }
}
