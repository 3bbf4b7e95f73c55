import { shortened } from '../../../formats/shortened.ts'

/** Characters. Messages of graphql-js repeat what a client has sent. */
const LONGEST_MESSAGE = 2_000

/** The message of an error, cut where it is long. */
export const boundedMessage = (message: string): string => shortened(message, LONGEST_MESSAGE)
