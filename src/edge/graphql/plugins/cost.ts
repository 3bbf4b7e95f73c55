import {
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  Kind,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { calculateCost } from '../../../../schema/cost/calculate-cost.ts'
import { LIMIT } from '../../../../schema/limits.ts'
import { InputError } from '../../../domain/errors.ts'
import type { Allowance, RateLimiter } from '../../rate-limit.ts'
import type { OperationContext } from '../context.ts'
import { badInput, codedError, limitExceeded } from '../errors.ts'
import { CostMeter } from '../meter.ts'

/** Charges the most that an operation can take before it is executed, and lets the execution count what it takes against that. */
export const cost = (rateLimiter: RateLimiter): Plugin<OperationContext, OperationContext> => ({
  onExecute: ({ args, context, extendContext, setResultAndStopExecution }) => {
    const points = priceOf(args, context)
    if (points === null) return undefined
    if (points instanceof GraphQLError) return setResultAndStopExecution({ errors: [points] })
    const begin = ({ allowed, seconds }: Allowance) => {
      if (!allowed) return setResultAndStopExecution({ errors: [rateLimited(seconds)] })
      context.trace.cache = 'miss'
      extendContext({ charged: points, meter: new CostMeter(points) })
    }
    const allowance = rateLimiter.spend(context.client, points)
    return allowance instanceof Promise ? allowance.then(begin) : begin(allowance)
  },
})

/** Null where the execution says what is wrong: with the name of the operation, or with the variables. */
function priceOf(
  { schema, document, operationName, variableValues }: ExecutionArgs,
  { dataset, trace }: OperationContext,
) {
  const operation = getOperationAST(document, operationName)
  if (!operation) return null
  const definitions = operation.variableDefinitions ?? []
  const coerced = getVariableValues(schema, definitions, variableValues ?? {}, MOST)
  if (!coerced.variableValues) return null
  trace.operation = operation.name?.value ?? null
  try {
    const asked = { operation, fragments: fragmentsIn(document), variableValues: coerced.variableValues }
    const points = calculateCost({ schema, dataset, ...asked })
    trace.cost = points
    return points > LIMIT.cost.most ? limitExceeded('cost', points) : points
  } catch (error) {
    if (error instanceof InputError) return badInput(error)
    throw error
  }
}

function fragmentsIn({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
}

/** Of errors in variables, more than anybody reads. */
const MOST = { maxErrors: 10 }

export const rateLimited = (seconds: number) =>
  codedError(
    'RATE_LIMITED',
    `You have spent what is allowed in a minute. Ask again in ${seconds} seconds, and keep answers for as long as Cache-Control says.`,
    { retryAfter: seconds },
  )
