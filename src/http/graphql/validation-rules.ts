import {
  type ASTNode,
  type ASTVisitFn,
  DeferStreamDirectiveLabelRule,
  DeferStreamDirectiveOnRootFieldRule,
  DeferStreamDirectiveOnValidOperationsRule,
  getEnterLeaveForKind,
  type Kind,
  KnownDirectivesRule,
  NoUndefinedVariablesRule,
  NoUnusedVariablesRule,
  StreamDirectiveOnListFieldRule,
  specifiedRules,
  UniqueDirectivesPerLocationRule,
  type ValidationRule,
  VariablesInAllowedPositionRule,
} from 'graphql'

/** Walk each operation once more. */
const OF_VARIABLES = [NoUndefinedVariablesRule, NoUnusedVariablesRule, VariablesInAllowedPositionRule]
const OF_DIRECTIVES = [
  ...[KnownDirectivesRule, UniqueDirectivesPerLocationRule, StreamDirectiveOnListFieldRule],
  ...[DeferStreamDirectiveOnRootFieldRule, DeferStreamDirectiveOnValidOperationsRule, DeferStreamDirectiveLabelRule],
]

const without = (...rules: readonly ValidationRule[]) => [
  inOnePass(specifiedRules.filter((one) => !rules.includes(one))),
]
const ALL = without()
const WITHOUT_DIRECTIVES = without(...OF_DIRECTIVES)
const WITHOUT_VARIABLES = without(...OF_VARIABLES)
const WITHOUT_BOTH = without(...OF_DIRECTIVES, ...OF_VARIABLES)

/** The rules of the GraphQL specification that a document can fail: a text without `$` has no variables, and without `@` no directives. */
export function rulesFor(text: string): readonly ValidationRule[] {
  if (text.includes('$')) return text.includes('@') ? ALL : WITHOUT_DIRECTIVES
  return text.includes('@') ? WITHOUT_VARIABLES : WITHOUT_BOTH
}

/**
 * Several rules as one. graphql-js asks each rule for each kind of node before it validates a document, which takes longer than to
 * validate a short one. This asks only for the kinds that the document has.
 *
 * As in `visitInParallel` of graphql-js, a rule that returns false does not see what is inside a node. No rule of the specification
 * edits a document or ends the visit.
 */
export function inOnePass(rules: readonly ValidationRule[]): ValidationRule {
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
