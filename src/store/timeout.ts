import { CodedError } from '../../domain/errors.ts'

/** How long a store waits for KV or D1, in milliseconds. Whoever asks is answered without them after that. */
export const STORE_TIMEOUT_MS = 5_000

export class DeadlineExceeded extends CodedError {
  constructor(what: string, milliseconds: number) {
    super('DEADLINE_EXCEEDED', `${what} did not answer within ${milliseconds} ms.`)
  }
}

/** @throws DeadlineExceeded when the work is not done in time; the work itself goes on, and nobody waits for it */
export async function withTimeout<T>(milliseconds: number, what: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlineExceeded(what, milliseconds)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
