import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

/** Starts the product once for all tests that look at it from outside. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  project.provide('origin', server.origin)
  project.provide('state', server.state)
  return server.close
}
