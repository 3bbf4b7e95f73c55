import {
  type ASTNode,
  type ASTVisitFn,
  getEnterLeaveForKind,
  type Kind,
  NoUndefinedVariablesRule,
  NoUnusedVariablesRule,
  specifiedRules,
  type ValidationRule,
  VariablesInAllowedPositionRule,
} from 'graphql'

/** Each of them walks an operation once more, in search of its variables. */
const OF_VARIABLES: ReadonlySet<ValidationRule> = new Set([
  NoUndefinedVariablesRule,
  NoUnusedVariablesRule,
  VariablesInAllowedPositionRule,
])

const ALL = [inOnePass(specifiedRules)]
const WITHOUT_VARIABLES = [inOnePass(specifiedRules.filter((rule) => !OF_VARIABLES.has(rule)))]

/** The rules of the GraphQL specification that a document can break: a text without `$` has no variables. */
export const rulesFor = (text: string): readonly ValidationRule[] => (text.includes('$') ? ALL : WITHOUT_VARIABLES)

/**
 * Several rules as one. graphql-js asks each rule for each kind of node before it validates a document, which takes longer than to
 * validate a short one. This asks only for the kinds that the document has.
 *
 * As in `visitInParallel` of graphql-js, a rule that returns false does not see what is inside a node. No rule of the specification
 * edits a document or ends the visit.
 */
function inOnePass(rules: readonly ValidationRule[]): ValidationRule {
  return (context) => {
    const visitors = rules.map((rule) => ({ visitor: rule(context), skipping: null as ASTNode | null }))
    const ofKind = (kind: Kind) =>
      visitors.flatMap((state) => {
        const { enter, leave } = getEnterLeaveForKind(state.visitor, kind)
        return enter || leave ? [{ state, enter, leave }] : []
      })
    const byKind = new Map<Kind, ReturnType<typeof ofKind>>()
    const visitorsOf = ({ kind }: ASTNode) => {
      const known = byKind.get(kind) ?? ofKind(kind)
      byKind.set(kind, known)
      return known
    }
    const enter: ASTVisitFn<ASTNode> = (node, ...where) => {
      for (const { state, enter } of visitorsOf(node))
        if (state.skipping === null && enter?.(node, ...where) === false) state.skipping = node
    }
    const leave: ASTVisitFn<ASTNode> = (node, ...where) => {
      for (const { state, leave } of visitorsOf(node))
        if (state.skipping === null) leave?.(node, ...where)
        else if (state.skipping === node) state.skipping = null
    }
    return { enter, leave }
  }
}
