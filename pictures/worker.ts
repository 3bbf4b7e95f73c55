/** Turns SVG into PNG, and does nothing else: it has no data, no addresses of its own and no other binding. */

import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'
import bold from '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'
import resvg from '@resvg/resvg-wasm/index_bg.wasm'
import { rasterise } from './rasterise.ts'

const parts = { wasm: resvg, fonts: [new Uint8Array(regular), new Uint8Array(bold)] }

/** Characters of SVG: three times as many as the largest chart has. */
const MOST_CHARACTERS = 500_000

export default {
  /** POST /?scale=2 with SVG as its body. */
  async fetch(request: Request): Promise<Response> {
    const svg = await request.text()
    const scale = Number(new URL(request.url).searchParams.get('scale') ?? 1)
    if (request.method !== 'POST' || svg.length > MOST_CHARACTERS) return new Response(null, { status: 400 })
    const png = await rasterise(svg, scale, parts)
    return png === null
      ? new Response(null, { status: 422 })
      : new Response(png, { headers: { 'content-type': 'image/png' } })
  },
}
