import { type DocumentNode, type FragmentDefinitionNode, getOperationAST, getVariableValues, Kind } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { calculateCost } from '../../../../schema/cost/calculate-cost.ts'
import { LIMIT } from '../../../../schema/limits.ts'
import { InputError } from '../../../domain/errors.ts'
import type { RateLimiter } from '../../rate-limit.ts'
import type { OperationContext } from '../context.ts'
import { badInput, codedError, limitExceeded } from '../errors.ts'
import { CostMeter } from '../meter.ts'

/** Charges the most that an operation can take before it is executed, and lets the execution count what it takes against that. */
export const cost = (rateLimiter: RateLimiter): Plugin<OperationContext, OperationContext> => ({
  onExecute: async ({ args, context, extendContext, setResultAndStopExecution: stop }) => {
    const { schema, document, operationName } = args
    const operation = getOperationAST(document, operationName)
    if (!operation) return
    const { variableValues } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      args.variableValues ?? {},
      MOST,
    )
    // The execution says what is wrong with the variables.
    if (!variableValues) return
    const fragments = fragmentsIn(document)
    try {
      const points = calculateCost({ schema, operation, fragments, variableValues, dataset: context.dataset })
      context.trace.operation = operation.name?.value ?? null
      context.trace.cost = points
      if (points > LIMIT.cost.most) return stop({ errors: [limitExceeded('cost', points)] })
      const { allowed, seconds } = await rateLimiter.spend(context.client, points)
      extendContext({ charged: points, meter: new CostMeter(points) })
      if (!allowed) return stop({ errors: [rateLimited(seconds)] })
      context.trace.cache = 'miss'
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      stop({ errors: [badInput(error)] })
    }
  },
})

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
