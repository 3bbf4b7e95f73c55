import {
  type ASTNode,
  type ASTVisitFn,
  type DocumentNode,
  getEnterLeaveForKind,
  type Kind,
  NoUndefinedVariablesRule,
  NoUnusedVariablesRule,
  specifiedRules,
  type ValidationRule,
  VariablesInAllowedPositionRule,
} from 'graphql'

/** Rules that walk each operation once more, in search of its variables. */
const OF_VARIABLES: readonly ValidationRule[] = [
  NoUndefinedVariablesRule,
  NoUnusedVariablesRule,
  VariablesInAllowedPositionRule,
]

const ALL = [inOnePass(specifiedRules)]
const WITHOUT_VARIABLES = [inOnePass(specifiedRules.filter((rule) => !OF_VARIABLES.includes(rule)))]

/** The rules of the GraphQL specification, without those that cannot fail in a document without variables if it is one. */
export const rulesFor = ({ loc }: DocumentNode): readonly ValidationRule[] =>
  loc?.source.body.includes('$') === false ? WITHOUT_VARIABLES : ALL

/**
 * Several rules as one. graphql-js asks each rule for each kind of node before it validates a document, which takes longer than to
 * validate a short one. This asks only for the kinds that the document has.
 *
 * As in `visitInParallel` of graphql-js, a rule that returns false does not see what is inside a node. No rule of the specification
 * edits a document or ends the visit.
 */
export function inOnePass(rules: readonly ValidationRule[]): ValidationRule {
  return (context) => {
    const visitors = rules.map((rule) => ({ visitor: rule(context), outside: null as ASTNode | null }))
    const byKind = new Map<Kind, ReturnType<typeof visitorsOf>>()
    const visitorsOf = (kind: Kind) =>
      visitors.flatMap((state) => {
        const { enter, leave } = getEnterLeaveForKind(state.visitor, kind)
        return enter || leave ? [{ state, enter, leave }] : []
      })
    const visitorsAt = ({ kind }: ASTNode) => {
      const known = byKind.get(kind) ?? visitorsOf(kind)
      byKind.set(kind, known)
      return known
    }
    const enter: ASTVisitFn<ASTNode> = (node, ...where) => {
      for (const { state, enter } of visitorsAt(node))
        if (state.outside === null && enter?.(node, ...where) === false) state.outside = node
    }
    const leave: ASTVisitFn<ASTNode> = (node, ...where) => {
      for (const { state, leave } of visitorsAt(node))
        if (state.outside === null) leave?.(node, ...where)
        else if (state.outside === node) state.outside = null
    }
    return { enter, leave }
  }
}
