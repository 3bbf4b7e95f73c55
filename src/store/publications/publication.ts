import { CodedError } from '../../../domain/errors.ts'

/** One entry of the log: a version became the current one. */
export interface Publication {
  /** 1 for the first, and one more for each that follows. */
  readonly id: number
  readonly version: string
  /** The version that was current before; null before the first. */
  readonly replaced: string | null
  /** ISO 8601 instant by the clock of the worker, never earlier than that of the publication before. */
  readonly publishedAt: string
  /** Who published, as they name themselves: all of them know the one secret. */
  readonly publishedBy: string
  readonly note: string | null
}

/** What is to become current. */
export interface PublicationRequest {
  readonly version: string
  /** The id of the publication that this one replaces, 0 before the first: whoever does not know the newest one is refused. */
  readonly after: number
  readonly by: string
  readonly note: string | null
}

/** What came of it. */
export interface Published {
  readonly publication: Publication
  /** Whether it had been decided before, and was only carried on. */
  readonly repeated: boolean
}

/** `dataset:current` in KV: what readers are served. */
export interface Pointer {
  readonly version: string
  /** The id of the publication: an isolate never goes back to an earlier one, whatever an outdated copy of KV says. */
  readonly publication: number
  /** ISO 8601 instant at which the version was first published; a rollback does not make it younger. */
  readonly publishedAt: string
}

export const CURRENT = 'dataset:current'
export const snapshotKey = (version: string): string => `dataset:${version}`

/** What stands in KV where a version was taken out: readers need D1 for nothing of the figures. */
export interface Tombstone {
  /** ISO 8601 instant. */
  readonly retiredAt: string
}

export const tombstoneKey = (version: string): string => `retired:${version}`

/** Somebody else has published meanwhile. */
export class PublicationConflict extends CodedError {
  readonly latest: Publication | null

  constructor(latest: Publication | null, { after }: PublicationRequest) {
    const newest =
      latest === null
        ? 'nothing is published yet (0)'
        : `the newest publication is ${latest.id}: ${latest.version}, by ${latest.publishedBy}, ${latest.publishedAt}`
    super(
      'CONFLICT',
      `after: ${after} is not the newest publication; ${newest}. Look at what it changed, and run the command again.`,
    )
    this.latest = latest
  }
}

/** The version is not whole here, or not in a form that this program can serve. */
export class NotPublishable extends CodedError {
  constructor(version: string, why: string) {
    super(
      'NOT_PUBLISHABLE',
      `version: ${version} cannot be published: ${why} Run "npm run data:publish", which uploads it first.`,
    )
  }
}

/** KV or D1 did not do what publishing needs. Readers go on with what they had. */
export class PublishingUnavailable extends CodedError {
  constructor(why: string) {
    super(
      'PUBLISHING_UNAVAILABLE',
      `${why} Nothing that readers see is half done. Run the command again: it goes on where this ended.`,
    )
  }
}
