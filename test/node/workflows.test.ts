import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, '.github/workflows')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Job {
  readonly needs?: string
  readonly uses?: string
  readonly environment?: { readonly name: string }
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean }
  readonly env?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly file: string
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

// GitHub reads aliases, but no merge keys: nor does this.
const workflows: readonly Workflow[] = readdirSync(FOLDER).map((file) => ({
  file,
  ...parse(readFileSync(join(FOLDER, file), 'utf8'), { strict: true, merge: false }),
}))
const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs))
const steps = jobs.flatMap((job) => job.steps ?? [])
const deploy = workflows.find(({ file }) => file === 'deploy.yml')?.jobs ?? {}

describe('the workflows', () => {
  it('are YAML with triggers and jobs', () => {
    expect(workflows.map(({ file }) => file)).toEqual(['ci.yml', 'deploy.yml'])
    for (const { on, jobs } of workflows) expect([Object.keys(on).length, Object.keys(jobs).length]).not.toContain(0)
  })

  it('run only npm scripts that there are', () => {
    const called = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script))
    expect(new Set(called)).toEqual(new Set(['deploy', 'data:publish', 'smoke']))
    expect(called.filter((script) => !(`${script}` in scripts))).toEqual([])
  })

  it('may read the repository and nothing else', () => {
    for (const { permissions } of workflows) expect(permissions).toEqual({ contents: 'read' })
  })

  it('use only actions of GitHub itself, by version, and workflows of this repository', () => {
    for (const { uses } of [...jobs, ...steps])
      if (uses) expect(uses).toMatch(/^(\.\/\.github\/workflows\/\w+\.yml|actions\/[\w-]+@v\d+)$/)
  })

  it('hand secrets to the steps that need them, never to the install', () => {
    const secret = (env: Step['env']) => Object.values(env ?? {}).some((value) => value.includes('secrets.'))
    expect(jobs.filter(({ env }) => secret(env))).toEqual([])
    for (const { run = '', env } of steps) expect([run, secret(env)]).toEqual([run, /deploy|publish/.test(run)])
  })

  it('never put what others can write into a shell', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
  })
})

describe('a deployment', () => {
  it('passes the tests, then the preview, then an approval', () => {
    expect(deploy.test?.uses).toBe('./.github/workflows/ci.yml')
    expect([deploy.preview?.needs, deploy.production?.needs]).toEqual(['test', 'preview'])
    expect([deploy.preview?.environment?.name, deploy.production?.environment?.name]).toEqual(['preview', 'production'])
  })

  it('does the same in both places', () => {
    expect(deploy.production?.steps).toEqual(deploy.preview?.steps)
    expect([deploy.preview?.env?.TARGET, deploy.production?.env?.TARGET]).toEqual(['--env preview', ''])
  })

  it('waits for the one before it', () => {
    for (const name of ['preview', 'production'])
      expect(deploy[name]?.concurrency).toEqual({ group: `deploy-${name}`, 'cancel-in-progress': false })
  })
})
