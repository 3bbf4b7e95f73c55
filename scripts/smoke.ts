/**
 * `npm run smoke -- https://…`: asks a running service what its users ask first, and says what answered and what did not. For the
 * minute after a deployment: it tells whether the service stands, not whether its figures are right, which is for the tests.
 */
import { CHECKS, type Check } from './smoke/checks.ts'

/** A deployment takes a moment to be everywhere. */
const ATTEMPTS = 5
const PAUSE_MS = 3_000
const TIMEOUT_MS = 15_000

/** @returns null where all is well, else what is wrong */
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
 * @param pauseMs between two attempts at the same question
 * @returns whether all is well
 */
export async function smoke(origin: string, say: (line: string) => void, pauseMs = PAUSE_MS): Promise<boolean> {
  const failures = new Map(
    await Promise.all(CHECKS.map(async (check) => [check.name, await untilWell(origin, check, pauseMs)] as const)),
  )
  for (const [name, failure] of failures)
    say(failure === null ? `smoke: ok      ${name}` : `smoke: FAILED  ${name}: ${failure}`)
  const failed = [...failures.values()].filter((failure) => failure !== null).length
  say(failed === 0 ? `smoke: ${origin} stands` : `smoke: ${failed} of ${CHECKS.length} failed at ${origin}`)
  return failed === 0
}

async function untilWell(origin: string, check: Check, pauseMs: number): Promise<string | null> {
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
