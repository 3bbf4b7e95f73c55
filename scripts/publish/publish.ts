import { setTimeout as wait } from 'node:timers/promises'
import { type DatasetRelease, kvEntries } from '../common/release.ts'
import { type Admin, type PublishResponse, Refused } from './admin.ts'
import { recordChanges } from './changes.ts'
import { importStatements } from './statements.ts'
import type { Storage } from './storage.ts'

interface PublishOptions {
  readonly release: DatasetRelease
  readonly storage: Storage
  readonly admin: Admin
  /** Who publishes. */
  readonly by: string
  readonly note: string | null
  /** Seconds until every location serves the new version. Then the caches are purged once more. */
  readonly spreading: number
  /** Reports the progress. */
  readonly say: (line: string) => void
}

/** How often to try what takes time to propagate, and the seconds between two tries. */
const RETRY = { seconds: 5, tries: 24 }

/**
 * Publishes a version: uploads the snapshot and the statements next to the current ones, reads them back and compares them. Only then
 * one request makes them current. If it is interrupted, readers still get the old version, and another run continues.
 *
 * @throws Refused when the deployment refuses the publication
 * @throws Error when the storage returns something else than what was sent, or the version is not served in time
 */
export async function publish({
  release,
  storage,
  admin,
  by,
  note,
  spreading,
  say,
}: PublishOptions): Promise<PublishResponse> {
  const { version } = release
  say('1/6 bring the tables up to date, and ask who published last')
  await storage.migrate()
  const [latest] = await admin.history()
  say(latest ? `    ${latest.version}, by ${latest.publishedBy}, ${latest.publishedAt}` : '    nobody yet')

  say(`2/6 upload the figures and the statements of ${version}`)
  // Sequentially, because the storage on this machine allows only one writer.
  for (const [key, content] of kvEntries(release)) say(`    ${key}: ${await upload(storage, key, content)}`)

  say('3/6 import the statements, and record what changes')
  await importStatements(storage, release, say)
  if (latest && latest.version !== version) await recordChanges(storage, latest.version, release, say)

  say('4/6 switch')
  const answer = await sendWithRetries(say, () => admin.publish({ version, after: latest?.id ?? 0, by, note }))
  const { publication, repeated } = answer
  say(
    `    publication ${publication.id}${repeated ? ', which was there already' : ''}: ${publication.replaced ?? 'nothing'} → ${version}`,
  )

  say('5/6 see it served')
  await waitUntilServed(admin, version)
  say(`    ${version}`)

  say('6/6 purge the caches')
  if (answer.purged === null) say('    there are none')
  else {
    say(`    ${purgeResult(answer)}; once more in ${spreading} seconds, when every place serves the new version`)
    await wait(spreading * 1000)
    say(`    ${purgeResult(await admin.publish({ version, after: publication.id, by, note }))}`)
  }
  return answer
}

const purgeResult = ({ purged }: PublishResponse): string =>
  purged ? 'purged' : 'not purged: what is kept goes stale by itself within minutes'

/** Polls a condition. @returns whether it became true within the tries of `RETRY` */
async function pollUntil(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < RETRY.tries; tries++) {
    if (await isTrue()) return true
    await wait(RETRY.seconds * 1000)
  }
  return false
}

/** Uploads a value unless it is there. @throws Error when the value read back differs */
async function upload(storage: Storage, key: string, content: Uint8Array): Promise<string> {
  const isThere = async () => Buffer.compare((await storage.read(key)) ?? new Uint8Array(), content) === 0
  if (await isThere()) return 'there already'
  await storage.write(key, content)
  if (await pollUntil(isThere)) return `${(content.length / 1024).toFixed(0)} KiB sent and read back`
  throw new Error(`${key}: the value read back differs from the value sent. Run the command again.`)
}

/** Sends the publication, and retries 422: KV caches for up to a minute that a key does not exist. */
async function sendWithRetries(
  say: (line: string) => void,
  send: () => Promise<PublishResponse>,
): Promise<PublishResponse> {
  for (let tries = 1; ; tries++) {
    try {
      return await send()
    } catch (error) {
      const isEarly = error instanceof Refused && error.status === 422 && tries < RETRY.tries
      if (!isEarly) throw error
      say(`    not yet: ${error.message}`)
      await wait(RETRY.seconds * 1000)
    }
  }
}

async function waitUntilServed(admin: Admin, version: string): Promise<void> {
  if (await pollUntil(async () => (await admin.served()) === version)) return
  throw new Error(`${version} is switched to but not served yet. Look again in a minute: /health tells what is served.`)
}
