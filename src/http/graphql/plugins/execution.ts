import { type ExecutionResult, executeRootSelectionSet } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { LIMIT } from '../../../../domain/limits.ts'
import { DeadlineExceeded, withTimeout } from '../../../store/timeout.ts'
import { timeD1 } from '../../observability/storage-times.ts'
import type { OperationContext } from '../context.ts'
import { codedError } from '../errors.ts'

/** Executes with graphql-js, whose input objects have no prototype, and aborts after `LIMIT.deadline`. */
export const execution = (): Plugin<OperationContext, OperationContext> => ({
  onExecute: ({ context, setExecuteFn }) => {
    setExecuteFn(() => {
      if (context.prepared === null) throw new Error('The operation must be charged before it is executed.')
      const result = executeRootSelectionSet(context.prepared)
      return result instanceof Promise ? withDeadline(result, context) : result
    })
  },
})

async function withDeadline(pending: Promise<ExecutionResult>, { trace, statements, keepAlive }: OperationContext) {
  keepAlive(pending.catch(() => undefined))
  try {
    return await withTimeout(LIMIT.deadline.most, 'execution', pending)
  } catch (error) {
    if (error instanceof DeadlineExceeded) return { errors: [deadlineExceededError()] }
    throw error
  } finally {
    timeD1(trace, statements)
  }
}

const deadlineExceededError = () =>
  codedError(
    'DEADLINE_EXCEEDED',
    `deadline: the answer took more than ${LIMIT.deadline.most} ms, because a database was slow. Ask again in a few seconds, without statements if you can.`,
    { limit: 'deadline', most: LIMIT.deadline.most, retryAfter: 5 },
  )
