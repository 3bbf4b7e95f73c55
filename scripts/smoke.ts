/**
 * `npm run smoke -- https://…`: a smoke test of a running service, for the minute after a deployment. It checks whether the service
 * answers; the tests check whether its figures are right.
 */
import { CHECKS, type Check } from './smoke/checks.ts'

/** Attempts per check, because a deployment takes some seconds to reach every location. */
const ATTEMPTS = 5
const PAUSE_MS = 3_000
const TIMEOUT_MS = 15_000

/** @returns null if the check passes, else what is wrong */
async function attempt(origin: string, { path, init, judge }: Check): Promise<string | null> {
  try {
    const response = await fetch(new URL(path, origin), { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
    const body = await response.text()
    if (!response.ok) return `status ${response.status}: ${body.slice(0, 200)}`
    return judge(body, response)
  } catch (error) {
    return error instanceof Error
      ? `${error.message}${error.cause instanceof Error ? ` (${error.cause.message})` : ''}`
      : String(error)
  }
}

/**
 * Runs all checks and reports each.
 *
 * @param say receives the lines of the report
 * @param pauseMs between two attempts of a check, in milliseconds
 * @returns whether all checks passed
 */
export async function smoke(origin: string, say: (line: string) => void, pauseMs = PAUSE_MS): Promise<boolean> {
  const failures = new Map(
    await Promise.all(CHECKS.map(async (check) => [check.name, await retry(origin, check, pauseMs)] as const)),
  )
  for (const [name, failure] of failures)
    say(failure === null ? `smoke: ok      ${name}` : `smoke: FAILED  ${name}: ${failure}`)
  const failed = [...failures.values()].filter((failure) => failure !== null).length
  say(failed === 0 ? `smoke: ${origin} stands` : `smoke: ${failed} of ${CHECKS.length} failed at ${origin}`)
  return failed === 0
}

async function retry(origin: string, check: Check, pauseMs: number): Promise<string | null> {
  for (let tries = 1; ; tries++) {
    const failure = await attempt(origin, check)
    if (failure === null || tries === ATTEMPTS) return failure
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

if (import.meta.main) {
  const [origin] = process.argv.slice(2)
  if (origin === undefined || !URL.canParse(origin)) {
    console.error('smoke: which service? Example: npm run smoke -- https://realistic-pathway.example.workers.dev')
    process.exit(1)
  }
  if (!(await smoke(origin, (line) => console.log(line)))) process.exitCode = 1
}
