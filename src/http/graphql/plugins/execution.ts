import { type ExecutionResult, executeRootSelectionSet } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { LIMIT } from '../../../../domain/limits.ts'
import { DeadlineExceeded, withTimeout } from '../../../store/timeout.ts'
import { timeD1 } from '../../storage-times.ts'
import type { OperationContext } from '../context.ts'
import { codedError } from '../errors.ts'

/** Executes with graphql-js, whose inputs have no prototype, and gives up on what waits too long for a database. */
export const execution = (): Plugin<OperationContext, OperationContext> => ({
  onExecute: ({ context, setExecuteFn }) => {
    setExecuteFn(() => {
      if (context.prepared === null) throw new Error('What is executed must be charged before.')
      const result = executeRootSelectionSet(context.prepared)
      return result instanceof Promise ? inTime(result, context) : result
    })
  },
})

async function inTime(coming: Promise<ExecutionResult>, { trace, statements, keepAlive }: OperationContext) {
  keepAlive(coming.catch(() => undefined))
  try {
    return await withTimeout(LIMIT.deadline.most, 'execution', coming)
  } catch (error) {
    if (error instanceof DeadlineExceeded) return { errors: [tooSlow()] }
    throw error
  } finally {
    timeD1(trace, statements)
  }
}

const tooSlow = () =>
  codedError(
    'DEADLINE_EXCEEDED',
    `deadline: the answer took more than ${LIMIT.deadline.most} ms, because a database was slow. Ask again in a few seconds, without statements if you can.`,
    { limit: 'deadline', most: LIMIT.deadline.most, retryAfter: 5 },
  )
