import { beforeAll, inject } from 'vitest'
import { serving } from './server.ts'

beforeAll(() => serving({ origin: inject('origin'), log: inject('log') }), 150_000)
