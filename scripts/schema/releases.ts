/** The schemas that clients were told they may rely on: schema/releases/<day>.graphql, whole, each as it was released. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLSchema } from 'graphql'

export const ROOM = join(import.meta.dirname, '../../schema')
export const RELEASES = join(ROOM, 'releases')

export interface ReleasedSchema {
  /** The day, `2026-11-24`; of a second one on that day `2026-11-24-2`. */
  readonly name: string
  readonly schema: GraphQLSchema
  /** The printed schema. */
  readonly text: string
}

/** Oldest first. */
export function readReleases(folder: string = RELEASES): readonly ReleasedSchema[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace('.graphql', ''))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => {
      const text = readFileSync(join(folder, `${name}.graphql`), 'utf8')
      return { name, text, schema: buildSchema(text) }
    })
}

/** The schema that the next release would have: schema/schema.graphql, which a test holds against the program. */
export const nextSchemaText = (): string => readFileSync(join(ROOM, 'schema.graphql'), 'utf8')

/** @param day ISO 8601 */
export function nameOfRelease(day: string, releases: readonly ReleasedSchema[]): string {
  const ofThatDay = releases.filter(({ name }) => name.startsWith(day)).length
  return ofThatDay === 0 ? day : `${day}-${ofThatDay + 1}`
}
