import { GraphQLError, type ValidatedExecutionArgs, validateExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { InputError } from '../../../../domain/errors.ts'
import { LIMIT } from '../../../../domain/limits.ts'
import { calculateCost } from '../../../../schema/cost/calculate-cost.ts'
import { limitExceededError } from '../../../../schema/cost/limit-exceeded.ts'
import { CostMeter } from '../../../../schema/cost/meter.ts'
import { type Allowance, type RateLimiter, rateLimitMessage } from '../../rate-limit/rate-limit.ts'
import type { OperationContext } from '../context.ts'
import { badInputError, codedError } from '../errors.ts'

/**
 * Charges the highest possible cost of an operation before execution, and refuses it if the client has too few points left. `meter` then
 * stops an execution that costs more.
 */
export const cost = (rateLimiter: RateLimiter): Plugin<OperationContext, OperationContext> => ({
  onExecute: ({ args, context, extendContext, setResultAndStopExecution }) => {
    const refuse = (...errors: readonly GraphQLError[]) => setResultAndStopExecution({ errors })
    // graphql-js selects the operation and coerces its variables, once for both price and execution.
    const prepared = validateExecutionArgs({ ...args, contextValue: context })
    if (!('schema' in prepared)) return refuse(...prepared)
    const points = priceOf(prepared, context)
    if (points instanceof GraphQLError) return refuse(points)
    const proceed = ({ allowed, seconds }: Allowance) => {
      if (!allowed) return refuse(rateLimitedError(seconds))
      context.trace.cache = 'miss'
      extendContext({ prepared, charged: points, meter: new CostMeter(points) })
    }
    const allowance = rateLimiter.spend(context.client, points)
    return allowance instanceof Promise ? allowance.then(proceed) : proceed(allowance)
  },
})

function priceOf(
  { schema, operation, fragmentDefinitions, variableValues }: ValidatedExecutionArgs,
  context: OperationContext,
) {
  const { dataset, trace } = context
  trace.operation = operation.name?.value ?? null
  try {
    const points = calculateCost({ schema, operation, fragments: fragmentDefinitions, variableValues, dataset })
    trace.cost = points
    return points > LIMIT.cost.most ? limitExceededError('cost', points) : points
  } catch (error) {
    if (error instanceof InputError) return badInputError(error)
    throw error
  }
}

export const rateLimitedError = (seconds: number) =>
  codedError('RATE_LIMITED', rateLimitMessage({ seconds }), { retryAfter: seconds })
