import { describe, expect, it } from 'vitest'
import { cloudflareArguments } from '../../../scripts/common/storage-arguments.ts'
import { SetupProblem } from '../../../scripts/setup/cloudflare.ts'
import { type FakeAccount, fakeWrangler } from '../../support/setup/fake-wrangler.ts'
import { NOTHING } from '../../support/setup/set-up-run.ts'

const namespaces = [{ id: 'id-of-preview', title: 'realistic-pathway-preview-datasets' }]
const account: FakeAccount = { ...NOTHING, namespaces }

describe('the storage that publishing writes to', () => {
  it('at Cloudflare is the namespace and the database of the environment, found by their names', () => {
    expect(cloudflareArguments('preview', (args) => fakeWrangler(account, args))).toEqual({
      kv: ['--namespace-id', 'id-of-preview', '--remote'],
      database: 'realistic-pathway-preview-statements',
      d1: ['--remote', '--env', 'preview'],
    })
  })

  it('at Cloudflare is not there before it was set up, and the error says how', () => {
    expect(() => cloudflareArguments('production', (args) => fakeWrangler(account, args))).toThrow(SetupProblem)
    expect(() => cloudflareArguments('production', (args) => fakeWrangler(account, args))).toThrow(/npm run setup$/)
  })
})
