import { Cloudflare } from './cloudflare.ts'
import { checkLogin, namespaceOf, type Step, stepsOf, type Tools } from './steps.ts'
import type { CloudflareNames } from './target.ts'

/**
 * Checks each step, creates what is missing, and reports what it found, what it did, and what is left to do. It keeps no state: after an
 * interruption, another run continues from what exists.
 *
 * @throws SetupProblem when it cannot continue
 */
export async function setUp(
  target: CloudflareNames,
  tools: Tools,
  { dryRun }: { readonly dryRun: boolean },
): Promise<void> {
  const { say } = tools
  const cloudflare = new Cloudflare(tools.run, target)
  let url = `https://${target.worker}.YOUR-SUBDOMAIN.workers.dev`
  say(`setup: ${target.environment}${dryRun ? ', changing nothing' : ''}`)
  say(`  found    ${checkLogin(cloudflare, tools.accountId)}`)
  for (const step of stepsOf(cloudflare, target, tools, (address) => {
    url = address
  }))
    await runStep(step, tools, dryRun)
  const namespaceId = namespaceOf(cloudflare)
  const version = namespaceId === null ? null : cloudflare.currentDataset(namespaceId)
  say(version === null ? '  missing  data' : `  found    data, version ${version}`)
  say(`setup: ${version === null ? 'left to do: publish the data' : 'complete; the data is published anew'} with`)
  say(
    `  ADMIN_SECRET=… npm run data:publish -- --remote --url ${url}${target.environment === 'preview' ? ' --env preview' : ''}`,
  )
}

async function runStep({ what, find, make }: Step, { say }: Tools, dryRun: boolean): Promise<void> {
  const found = find()
  if (found !== null) return say(`  found    ${found}`)
  if (dryRun) return say(`  would    make: ${what}`)
  await make()
  say(`  made     ${what}`)
}
