/**
 * Publishes a version: the snapshot and the statements go up beside what is served, are read back and compared, and only then does
 * one request make them current. Broken off anywhere, readers have the old version whole; run again, it goes on.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { contentOf, type Release } from '../release.ts'
import { type Admin, type Answer, Refused } from './admin.ts'
import { sendStatements } from './statements.ts'
import type { Storage } from './storage.ts'

export interface Publishing {
  readonly release: Release
  readonly storage: Storage
  readonly admin: Admin
  /** Who publishes. */
  readonly by: string
  readonly note: string | null
  /** Seconds until every place in the world serves what was switched to; caches are purged once more then. */
  readonly spreading: number
  /** Says what is being done. */
  readonly say: (line: string) => void
}

/** Seconds between two tries of what needs time to get around, and how many there are. */
const AGAIN = { seconds: 5, tries: 24 }

export async function publish({ release, storage, admin, by, note, spreading, say }: Publishing): Promise<Answer> {
  const { version } = release
  say('1/6 bring the tables up to date, and ask who published last')
  await storage.migrate()
  const [latest] = await admin.history()
  say(latest ? `    ${latest.version}, by ${latest.publishedBy}, ${latest.publishedAt}` : '    nobody yet')

  say(`2/6 upload the figures and the statements of ${version}`)
  // One after the other: on one machine two writers would find the storage locked.
  for (const [key, content] of contentOf(release)) say(`    ${key}: ${await upload(storage, key, content)}`)

  say('3/6 import the statements')
  await sendStatements(storage, release, say)

  say('4/6 switch')
  const answer = await patiently(say, () => admin.publish({ version, after: latest?.id ?? 0, by, note }))
  const { publication, repeated } = answer
  say(
    `    publication ${publication.id}${repeated ? ', which was there already' : ''}: ${publication.replaced ?? 'nothing'} → ${version}`,
  )

  say('5/6 see it served')
  await served(admin, version)
  say(`    ${version}`)

  say('6/6 purge the caches')
  if (answer.purged === null) say('    there are none')
  else {
    say(`    ${purged(answer)}; once more in ${spreading} seconds, when every place serves the new version`)
    await wait(spreading * 1000)
    say(`    ${purged(await admin.publish({ version, after: publication.id, by, note }))}`)
  }
  return answer
}

const purged = ({ purged: done }: Answer): string =>
  done ? 'purged' : 'not purged: what is kept goes stale by itself within minutes'

/** Whether something comes to be so, within the tries that it is given. */
async function eventually(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < AGAIN.tries; tries++) {
    if (await isSo()) return true
    await wait(AGAIN.seconds * 1000)
  }
  return false
}

/** @throws Error when what is read back is not what was sent */
async function upload(storage: Storage, key: string, content: Uint8Array): Promise<string> {
  const isThere = async () => Buffer.compare((await storage.read(key)) ?? new Uint8Array(), content) === 0
  if (await isThere()) return 'there already'
  await storage.write(key, content)
  if (await eventually(isThere)) return `${(content.length / 1024).toFixed(0)} KiB sent and read back`
  throw new Error(`${key} is read back as something else than what was sent. Run the command again.`)
}

/** A place that has looked for the snapshot before it was sent remembers for up to a minute that it is not there. */
async function patiently(say: (line: string) => void, send: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await send()
    } catch (error) {
      const isEarly = error instanceof Refused && error.status === 422 && tries < AGAIN.tries
      if (!isEarly) throw error
      say(`    not yet: ${error.message}`)
      await wait(AGAIN.seconds * 1000)
    }
  }
}

async function served(admin: Admin, version: string): Promise<void> {
  if (await eventually(async () => (await admin.served()) === version)) return
  throw new Error(`${version} is switched to but not served yet. Look again in a minute: /health tells what is served.`)
}
