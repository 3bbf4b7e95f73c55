import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

/** Starts the product once for all tests that look at it from outside. It comes up while others run: site-ready.ts waits for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { origin, state, log, close } = await startServer()
  project.provide('origin', origin)
  project.provide('state', state)
  project.provide('log', log)
  return close
}
