/** One for all, since to make one is to walk the stack. */
export const GIVEN_UP = new Error('This query is left to the library.')

/** Ends an execution that was to be done at once: see at-once.ts. */
export function giveUp(): never {
  throw GIVEN_UP
}
