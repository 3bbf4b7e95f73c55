/** All that a deploy uploads, and a check of the data that it is made of. */
import { buildCards } from './cards-build.ts'
import { buildData } from './data-build.ts'
import { buildWeb } from './web-build.ts'

export async function buildAll(): Promise<void> {
  buildData()
  await buildWeb()
  await buildCards()
}
