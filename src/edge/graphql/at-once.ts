/**
 * Executes a query whose resolvers have all they need at hand, as nearly all here do. Where one waits or fails, or something rare is
 * asked, this gives up and the library executes the query from the start: it knows of promises, errors and directives, but handles
 * each number of a list as if it were an object, and reads the arguments of a field anew for each object.
 */
import {
  type ExecutionArgs,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLNullableOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type ValidatedExecutionArgs,
  validateExecutionArgs,
} from 'graphql'
import { fieldsOf } from './fields.ts'
import { giveUp } from './give-up.ts'
import { hasWaited, resolved } from './resolved.ts'

type Path = GraphQLResolveInfo['path']
type Field = GraphQLField<unknown, unknown>

/** Makes what a resolver returned a part of the answer. */
type Complete = (value: unknown, info: GraphQLResolveInfo, path: Path) => unknown

/** A field of a selection, with what is the same for all objects that it is asked of. */
interface Step {
  readonly key: string
  readonly field: Field
  readonly nodes: readonly FieldNode[]
  readonly args: Record<string, unknown>
  readonly complete: Complete
}

/** @returns the data; null when it is left to the library */
export function dataAtOnce(args: ExecutionArgs): Record<string, unknown> | null {
  const task = validateExecutionArgs(args)
  const query = args.schema.getQueryType()
  if (!('schema' in task) || !query) return null
  try {
    return new Run(task).root(query)
  } catch {
    return null
  }
}

/**
 * An object within an answer. V8 remembers every name that ever came first in a `{}`, and is slow when it knows too many: this keeps
 * clients' names apart from ours. The outermost object has no class at all, as its names are most often new.
 */
class Answer {
  [name: string]: unknown
}

class Run {
  readonly #task: ValidatedExecutionArgs

  constructor(task: ValidatedExecutionArgs) {
    this.#task = task
  }

  root(query: GraphQLObjectType): Record<string, unknown> {
    const { operation, rootValue } = this.#task
    return this.#object(query, this.#steps(query, [operation]), rootValue, undefined)
  }

  #steps(type: GraphQLObjectType, asked: readonly Pick<FieldNode, 'selectionSet'>[]): readonly Step[] {
    const { schema, variableValues } = this.#task
    const sets = asked.flatMap(({ selectionSet }) => selectionSet ?? [])
    return Array.from(fieldsOf(this.#task, type, sets), ([key, nodes]) => {
      const [node] = nodes
      const field = node && schema.getField(type, node.name.value)
      // To set __proto__ would set no field of the answer.
      if (!field || hasWaited(field) || key === '__proto__') return giveUp()
      const args = getArgumentValues(field, node, variableValues)
      return { key, field, nodes, args, complete: this.#completerOf(field.type, nodes) }
    })
  }

  #object(type: GraphQLObjectType, steps: readonly Step[], source: unknown, prev: Path | undefined) {
    const { contextValue } = this.#task
    const answer: Record<string, unknown> = prev === undefined ? Object.create(null) : new Answer()
    for (const { key, field, nodes, args, complete } of steps) {
      const path = { prev, key, typename: type.name }
      const info = this.#info(type, field, nodes, path)
      answer[key] = complete(resolved(field, source, args, contextValue, info), info, path)
    }
    return answer
  }

  #info(parentType: GraphQLObjectType, field: Field, fieldNodes: readonly FieldNode[], path: Path): GraphQLResolveInfo {
    const { schema, fragmentDefinitions: fragments, rootValue, operation, variableValues } = this.#task
    const { name: fieldName, type: returnType } = field
    const whole = { schema, fragments, rootValue, operation, variableValues }
    return { ...whole, fieldName, fieldNodes, returnType, parentType, path, getAbortSignal, getAsyncHelpers: giveUp }
  }

  #completerOf(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (!isNonNullType(type)) return this.#nullable(type, nodes)
    const complete = this.#nullable(type.ofType, nodes)
    return (value, info, path) => complete(value, info, path) ?? giveUp()
  }

  #nullable(type: GraphQLNullableOutputType, nodes: readonly FieldNode[]): Complete {
    const complete = isLeafType(type)
      ? (value: unknown) => leaf(type, value)
      : isListType(type)
        ? this.#list(type.ofType, nodes)
        : isObjectType(type)
          ? this.#composite(type, nodes)
          : this.#abstract(type, nodes)
    return (value, info, path) => (value === null || value === undefined ? null : complete(value, info, path))
  }

  #list(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    const item = getNullableType(type)
    // Nobody asks for the paths of numbers and texts unless there are errors.
    if (isLeafType(item)) {
      const otherwise = item === type ? () => null : giveUp
      return (list) => listFrom(list).map((value) => (value == null ? otherwise() : leaf(item, value)))
    }
    const complete = this.#completerOf(type, nodes)
    return (list, info, path) =>
      listFrom(list).map((value, key) => complete(value, info, { prev: path, key, typename: undefined }))
  }

  #composite(type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
    const steps = this.#steps(type, nodes)
    return (value, info, path) => {
      if (value instanceof Error || value instanceof Promise) giveUp()
      if (type.isTypeOf && type.isTypeOf(value, this.#task.contextValue, info) !== true) giveUp()
      return this.#object(type, steps, value, path)
    }
  }

  /** What is asked of an interface depends on the type of what is found, and may be asked of many. */
  #abstract(type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
    const { schema, contextValue } = this.#task
    const known = new Map<string, Complete>()
    return (value, info, path) => {
      const name = type.resolveType?.(value, contextValue, info, type)
      if (typeof name !== 'string') return giveUp()
      const complete = known.get(name) ?? this.#composite(possible(name), nodes)
      known.set(name, complete)
      return complete(value, info, path)
    }

    function possible(name: string): GraphQLObjectType {
      const found = schema.getType(name)
      return isObjectType(found) && schema.isSubType(type, found) ? found : giveUp()
    }
  }
}

const getAbortSignal = () => undefined

function leaf(type: GraphQLLeafType, value: unknown): unknown {
  // An error or a promise.
  if (typeof value === 'object') giveUp()
  return type.coerceOutputValue(value) ?? giveUp()
}

const listFrom = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : giveUp())
