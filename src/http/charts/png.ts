/** Pictures as PNG, made from the SVG of a chart by the second worker, which pictures/ has. */
import { CodedError } from '../../../domain/errors.ts'
import { entityTag, notModified } from '../caching/entity-tag.ts'

/** The binding of the second worker. */
export type Pictures = Pick<Fetcher, 'fetch'>

/** Pictures of this deployment cannot be made at the moment. Everything else is served. */
class PicturesUnavailable extends CodedError {
  constructor(reason: string) {
    super('PICTURES_UNAVAILABLE', `Pictures cannot be made at the moment: ${reason}. The same chart as SVG is there.`)
  }
}

interface PngParts {
  readonly request: Request
  readonly svg: string
  /** Pixels of the picture for each of the SVG. */
  readonly scale: number
  readonly headers: Readonly<Record<string, string>>
  readonly pictures: Pictures | undefined
  /** Called before a picture is made, and not where one is kept. */
  readonly charge: () => Promise<void>
  readonly keepAlive: (work: Promise<unknown>) => void
}

/**
 * The same SVG is the same picture: its hash is the entity tag, and the key under which the data centre keeps it.
 *
 * @throws PicturesUnavailable
 */
export async function pngResponse(parts: PngParts): Promise<Response> {
  const { request, svg, scale, pictures, charge, keepAlive } = parts
  const etag = await entityTag(`${scale} ${svg}`)
  const headers = { ...parts.headers, 'content-type': 'image/png', etag }
  const unchanged = notModified(request, headers)
  if (unchanged) return unchanged
  const cache = await caches.open('pictures')
  const key = `https://pictures.invalid/${encodeURIComponent(etag)}`
  const kept = await cache.match(key)
  if (kept) return new Response(kept.body, { headers })
  if (!pictures) throw new PicturesUnavailable('the worker that makes them is not bound here')
  await charge()
  const made = await pictures
    .fetch(`https://pictures.invalid/?scale=${scale}`, { method: 'POST', body: svg })
    .catch(() => null)
  if (!made?.ok)
    throw new PicturesUnavailable(
      made ? `the worker that makes them answered ${made.status}` : 'the worker that makes them failed',
    )
  const png = await made.arrayBuffer()
  keepAlive(
    cache.put(
      key,
      new Response(png, { headers: { 'content-type': 'image/png', 'cache-control': 'max-age=31536000' } }),
    ),
  )
  return new Response(png, { headers })
}
