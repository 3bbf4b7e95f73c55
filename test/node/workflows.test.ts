import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, '.github/workflows')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
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
const texts = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), 'utf8'))
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

  it('use only actions of GitHub itself, by commit, and workflows of this repository', () => {
    for (const { uses } of [...jobs, ...steps])
      if (uses) expect(uses).toMatch(/^(\.\/\.github\/workflows\/\w+\.yml|actions\/[\w-]+@[0-9a-f]{40})$/)
  })

  it('say beside each commit which version it is, and use one commit of an action', () => {
    const lines = texts.flatMap((text) => [...text.matchAll(/uses: (actions\/[\w-]+)@(.*)/g)])
    for (const [, , pin] of lines) expect(pin).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    expect(lines.length).toBeGreaterThan(3)
    expect(new Set(lines.map(([line]) => line)).size).toBe(new Set(lines.map(([, action]) => action)).size)
  })

  it('leave no credentials in the checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toEqual({ 'persist-credentials': false })
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

describe('Dependabot', () => {
  const { updates }: { updates: { 'package-ecosystem': string; directory: string }[] } = parse(
    readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8'),
  )

  it('looks after each lock file and the actions', () => {
    const locks = execFileSync('git', ['ls-files', '*package-lock.json'], { cwd: ROOT, encoding: 'utf8' }).trim()
    const folders = locks.split('\n').map((file) => `/${file.replace(/\/?package-lock\.json$/, '')}`)
    const of = (ecosystem: string) =>
      updates.filter((one) => one['package-ecosystem'] === ecosystem).map(({ directory }) => directory)
    expect(of('npm').toSorted()).toEqual(folders.toSorted())
    expect(of('github-actions')).toEqual(['/'])
  })
})

describe('the forms for issues', () => {
  const folder = join(ROOT, '.github/ISSUE_TEMPLATE')
  const forms = readdirSync(folder).map((file) => [file, parse(readFileSync(join(folder, file), 'utf8'))] as const)

  it('are for wrong figures, bugs and ideas', () => {
    expect(forms.map(([file]) => file)).toEqual(['bug.yml', 'idea.yml', 'wrong-figure.yml'])
  })

  it.each(forms)('%s has a name, a description and questions with labels', (_file, { name, description, body }) => {
    expect([typeof name, typeof description]).toEqual(['string', 'string'])
    const questions = body.filter(({ type }: { type: string }) => type !== 'markdown')
    const ids = questions.map(({ id }: { id: string }) => id)
    expect(questions.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(questions.length)
    for (const { attributes } of questions) expect(attributes.label).toMatch(/\w/)
  })
})
