import { GraphQLError, type ValidatedExecutionArgs, validateExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { InputError } from '../../../../domain/errors.ts'
import { LIMIT } from '../../../../domain/limits.ts'
import { calculateCost } from '../../../../schema/cost/calculate-cost.ts'
import type { Allowance, RateLimiter } from '../../rate-limit.ts'
import type { OperationContext } from '../context.ts'
import { badInput, codedError, limitExceeded } from '../errors.ts'
import { CostMeter } from '../meter.ts'

/** Charges the most that an operation can take before it is executed, and lets the execution count what it takes against that. */
export const cost = (rateLimiter: RateLimiter): Plugin<OperationContext, OperationContext> => ({
  onExecute: ({ args, context, extendContext, setResultAndStopExecution }) => {
    const refuse = (...errors: readonly GraphQLError[]) => setResultAndStopExecution({ errors })
    // graphql-js chooses the operation and coerces its variables, once for the price and the execution.
    const prepared = validateExecutionArgs({ ...args, contextValue: context })
    if (!('schema' in prepared)) return refuse(...prepared)
    const points = priceOf(prepared, context)
    if (points instanceof GraphQLError) return refuse(points)
    const begin = ({ allowed, seconds }: Allowance) => {
      if (!allowed) return refuse(rateLimited(seconds))
      context.trace.cache = 'miss'
      extendContext({ prepared, charged: points, meter: new CostMeter(points) })
    }
    const allowance = rateLimiter.spend(context.client, points)
    return allowance instanceof Promise ? allowance.then(begin) : begin(allowance)
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
    return points > LIMIT.cost.most ? limitExceeded('cost', points) : points
  } catch (error) {
    if (error instanceof InputError) return badInput(error)
    throw error
  }
}

export const rateLimited = (seconds: number) =>
  codedError(
    'RATE_LIMITED',
    `You have spent what is allowed in a minute. Ask again in ${seconds} seconds, and keep answers for as long as Cache-Control says.`,
    { retryAfter: seconds },
  )
