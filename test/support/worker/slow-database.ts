import { env } from 'cloudflare:workers'
import type { StatementDatabase } from '../../../src/store/statements/statement-store.ts'

/** The real database, each of whose round trips takes so much longer. */
export const slowDatabase = (milliseconds: number): StatementDatabase => ({
  withSession: (...how) => {
    const session = env.STATEMENTS.withSession(...how)
    return new Proxy(session, {
      get: (target, name) =>
        name === 'batch'
          ? async (statements: D1PreparedStatement[]) => {
              await new Promise((resolve) => setTimeout(resolve, milliseconds))
              return target.batch(statements)
            }
          : Reflect.get(target, name).bind(target),
    })
  },
})

/** The real database, each of whose round trips is told. */
export const watchedDatabase = (tell: () => void): StatementDatabase => ({
  withSession: (...how) => {
    tell()
    return env.STATEMENTS.withSession(...how)
  },
})
