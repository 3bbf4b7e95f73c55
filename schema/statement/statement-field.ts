import type { Context } from '../builder/context.ts'
import { StatementRef } from '../builder/refs.ts'
import { STATEMENT_BY_SLUG } from './cost.ts'

/** The options of a field for the statement whose slug an object has. Null where it has none, and while statements cannot be read. */
export const statementField = (description: string) => ({
  type: StatementRef,
  nullable: true as const,
  description,
  cost: { weight: STATEMENT_BY_SLUG },
  resolve: ({ statement }: { readonly statement: string | null }, _args: object, { statements }: Context) =>
    statement === null ? null : statements.statement(statement),
})
