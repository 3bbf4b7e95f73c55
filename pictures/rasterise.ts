import { initWasm, Resvg } from '@resvg/resvg-wasm'

interface Parts {
  readonly wasm: WebAssembly.Module | BufferSource
  readonly fonts: readonly Uint8Array[]
}

/** Of a picture, in pixels: three times the largest that a chart has. */
const MOST_PIXELS = 4_000_000

let ready: Promise<void> | null = null

/**
 * SVG as PNG. With fonts of its own it looks the same on every machine.
 *
 * @returns null where the picture would be too large
 */
export async function rasterise(
  svg: string,
  scale: number,
  { wasm, fonts }: Parts,
): Promise<Uint8Array<ArrayBuffer> | null> {
  ready ??= initWasm(wasm)
  await ready
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  })
  try {
    if (!(drawing.width * drawing.height * scale ** 2 <= MOST_PIXELS)) return null
    const image = drawing.render()
    try {
      return new Uint8Array(image.asPng())
    } finally {
      image.free()
    }
  } finally {
    drawing.free()
  }
}
