import { buildData } from '../data-build.ts'
import { buildWeb } from '../web-build.ts'

/** Builds everything that a deploy uploads, and validates the data. @throws DataError when the data package is invalid */
export async function buildAll(): Promise<void> {
  buildData()
  await buildWeb()
}
