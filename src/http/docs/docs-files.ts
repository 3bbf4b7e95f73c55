import type MiniSearch from 'minisearch'
import { type Indexed, loadIndex } from '../../../site/search/entry.ts'

/** The files of dist/web. */
export type Assets = Pick<Fetcher, 'fetch'>

/** The address in the commands of the documentation, which its readers' own machine would have. */
const PRINTED = 'http://localhost:8787'

/** A page of the documentation as the build has made it, with the address at which it is read in its commands; null where there is none. */
export async function docsPage(assets: Assets, request: Request): Promise<Response | null> {
  const file = await assets.fetch(request)
  if (file.status === 404) return null
  const { status, headers } = file
  if (status !== 200) return new Response(null, { status, headers: new Headers(headers) })
  const text = (await file.text()).replaceAll(PRINTED, new URL(request.url).origin)
  const kept = new Headers(headers)
  kept.delete('content-length')
  return new Response(text, { status, headers: kept })
}

/** Reads the index of the documentation once; null where it cannot be read, and then it is tried again. */
export function docsIndexLoader(assets: Assets | undefined): (origin: string) => Promise<MiniSearch<Indexed> | null> {
  let index: Promise<MiniSearch<Indexed> | null> | null = null
  const load = async (origin: string) => {
    const file = await assets?.fetch(new Request(`${origin}/docs/search.json`))
    return file?.ok ? loadIndex(await file.text()) : null
  }
  return async (origin) => {
    index ??= load(origin).catch(() => null)
    const loaded = await index
    if (loaded === null) index = null
    return loaded
  }
}
