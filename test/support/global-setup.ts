import type { TestProject } from 'vitest/node'
import { buildData } from '../../scripts/data-build.ts'

/** Builds what the tests serve: the snapshot for every test that runs inside workerd. */
export default function setup(project: TestProject): void {
  const { version, bytes } = buildData()
  project.provide('dataset', { version, base64: Buffer.from(bytes).toString('base64') })
}
