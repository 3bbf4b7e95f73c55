import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../domain/canonical.ts'
import { VersionError } from '../../scripts/common/versions.ts'
import { type Compiled, compile } from '../../scripts/compile/compile.ts'
import { DiffUsageError, dataDiff } from '../../scripts/difference/command.ts'
import { gapOf, signedPercent, stepOf } from '../../scripts/difference/numbers.ts'
import { localStorage } from '../../scripts/publish/local-storage.ts'
import { bytes, dataset, statements } from '../support/data/dataset.ts'
import { packageWith, temporaryFolder } from '../support/data/package-copy.ts'
import { compileBefore2026 } from '../support/data/versions.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = temporaryFolder()

/** Puts the version that a data package makes where the command looks. */
function built({ version, bytes, statements }: Pick<Compiled, 'version' | 'bytes' | 'statements'>): string {
  writeFileSync(join(folder, `${version}.snapshot`), bytes)
  writeFileSync(join(folder, `${version}.statements.json`), canonicalJson(statements))
  return version
}

/** What a maintainer reads, from the command as a function. */
const printedBy = (...args: string[]): Promise<string> => dataDiff(['--folder', folder, ...args])

/** The command itself: without colours or warnings of the machine. */
function commanded(...args: string[]): { status: number | null; printed: string; refused: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/data-diff.ts', '--folder', folder, ...args],
    { cwd: ROOT, encoding: 'utf8' },
  )
  return { status, printed: stdout, refused: stderr }
}

/** Without the breaks that fit a paragraph into a terminal. */
const inOneLine = (text: string) => text.replace(/\s+/g, ' ')

let before2026: string
let published: string
/** What is printed of the edition of 2026. */
let printed2026: string
beforeAll(async () => {
  before2026 = built(compileBefore2026())
  published = built({ version: dataset.version, bytes, statements })
  printed2026 = await printedBy(before2026, published)
})

describe('npm run data:diff', () => {
  it('sums up a new edition in one paragraph: counts, the largest revisions, the claims that flip', () => {
    const [head, summary = ''] = printed2026.split('\n\n')
    expect(head).toBe(`From ${before2026} to ${published}`)
    expect(inOneLine(summary)).toContain('nato-2026 is new, with 5,870 figures.')
    expect(inOneLine(summary)).toMatch(/6,130 answers of the newest editions changed: 33 gone, 1,550 revised, /)
    expect(inOneLine(summary)).toContain(
      'Largest revisions: Estonia, defence spending as a share of GDP, 2025: 3.38 → 3.93 percent of GDP (nato-2025 → nato-2026), +0.55 points;',
    )
    expect(inOneLine(summary)).toMatch(/99 claims come out otherwise with the newest figures: .* and others\./)
  })

  it('shows the largest revision of an indicator first, and how many lines are left out', () => {
    const [, answers = ''] = printed2026.split('What the newest figures say\n')
    const lines = answers.split('\n').slice(1, 12)
    const gaps = lines.slice(0, 10).map((line) => Math.abs(Number(/([+−])([\d.]+) points/.exec(line)?.[2])))
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
    expect(lines.join('\n')).toContain('    Poland, 2025: 4.48 → 4.25 (nato-2025 → nato-2026), −0.23 points')
    expect(lines[10]).toBe('    … and 148 more (--all shows them)')
  })

  it('takes no difference between two units, and says which they are', () => {
    expect(printed2026).toContain('11 figures: million BGN, current prices → million EUR, current prices')
  })

  it('never writes a number in scientific notation', async () => {
    const printed = await printedBy(before2026, published, '--all')
    expect(printed).not.toContain('--all')
    // Not in the first line, which names the versions: a hash may look like one.
    expect(printed.replace(/^.*\n/, '')).not.toMatch(/\de[+-]?\d+\b(?!-)/)
    expect(printed.split('\n').length).toBeGreaterThan(4000)
  })

  it('prints the changes as JSON for scripts', async () => {
    const { before, after, changes } = JSON.parse(await printedBy(before2026, published, '--json'))
    expect([before, after]).toEqual([before2026, published])
    expect(changes).toContainEqual(
      expect.objectContaining({
        kind: 'answer',
        area: 'POL',
        indicator: 'DEFENCE_SHARE_OF_GDP',
        year: 2026,
        before: null,
      }),
    )
  })

  it('names the claim that one figure turns, and the statement that was mended', async () => {
    const folderOfOther = packageWith({
      'figures/nato-2026.csv': (text) =>
        text
          .replace('NATO,2024,DEFENCE_SPENDING_USD,1482905', 'NATO,2024,DEFENCE_SPENDING_USD,1472905')
          .replace('USA,2024,DEFENCE_SPENDING_USD,967707', 'USA,2024,DEFENCE_SPENDING_USD,957707'),
      'statements.json': (text) =>
        text.replace('The report said the whole alliance', 'The report says the whole alliance'),
    })
    const printed = await printedBy(published, built(compile(folderOfOther)))
    expect(printed).toContain(
      'internewscast-2025-04-03-nato-2024-total-1-47tn.c1 (1,470 billion USD): close → matches with the newest figures (computed 1,482.91 → 1,472.91 billion USD)',
    )
    expect(printed).toContain(
      'Within nato-2026\n  Defence spending in US dollars (million USD, current prices and exchange rates): 2 revised',
    )
    expect(printed).toContain('United States, 2024: 967,707 → 957,707, −10,000 (−1.03%)')
    expect(printed).toContain('internewscast-2025-04-03-nato-2024-total-1-47tn: summary “The report said')
  })

  it('names what went from an edition, what is no longer a projection, and whatever is no figure', async () => {
    const printed = await printedBy(
      published,
      built(
        compile(
          packageWith({
            'figures/imf-weo-2026-04.csv': (text) =>
              text
                .replace(/^POL,2029,POPULATION,.*\n/m, '')
                .replace(/^(POL,2027,GOVERNMENT_DEBT,.*)projection/m, '$1estimate')
                .replace(/^(POL,2028,GDP_DEFLATOR),[\d.]+/m, '$1,148'),
            'members.csv': (text) => text.replace('1999-03-12,Warsaw', '1999-03-12,Kraków'),
            'notes.csv': (text) => `${text.trimEnd()}\nnato-2026,POL,,Mind the gap.\n`,
          }),
        ),
      ),
    )
    expect(inOneLine(printed)).toContain('Largest revisions: Poland, GDP deflator, 2028: 149.98 → 148.00 index')
    expect(inOneLine(printed)).toContain('Also: 1 member changed, 1 note new.')
    expect(printed).toContain('    Poland, 2027: 69.57, projection → estimate')
    expect(printed).toContain('    − Poland, 2029: 35.98')
    expect(printed).toContain('Members\n  POL: capital “Warsaw” → “Kraków”')
    expect(printed).toContain('Notes\n  + nato-2026 POL: Mind the gap.')
  })

  it('of a version and what data/ makes now says that nothing changed, where that is so', () => {
    expect(commanded(published.slice(0, 8), 'build')).toEqual({
      status: 0,
      printed: `From ${published} to ${published}\n\nNothing changed for users.\n`,
      refused: '',
    })
  })

  it('reads from KV what was not built here', async () => {
    const state = temporaryFolder()
    const { version, bytes, statements } = compile(
      packageWith({ 'groups.csv': (text) => text.replace('NATO Europe,', 'European allies,') }),
    )
    const storage = localStorage(state)
    await storage.write(`dataset:${version}`, bytes)
    await storage.write(`statements:${version}`, new TextEncoder().encode(canonicalJson(statements)))
    await storage.close()
    const printed = await printedBy(published, version.slice(0, 8), '--local', '--persist-to', state)
    expect(printed).toContain('NATO_EUROPE: name “NATO Europe” → “European allies”')
  })
})

describe('npm run data:diff refuses', () => {
  const refusedBy = (...args: string[]): Promise<unknown> =>
    printedBy(...args).then(
      (printed) => `Not refused: ${printed}`,
      (error: unknown) => error,
    )

  it.each([
    ['one version alone', ['build'], 'Two versions are compared; named here: 1.'],
    ['an option that does not exist', ['build', 'build', '--brief'], "Unknown option '--brief'"],
  ])('%s', async (_name, args, message) => {
    const refused = await refusedBy(...args)
    expect(refused).toBeInstanceOf(DiffUsageError)
    expect(String(refused)).toContain(message)
    expect(String(refused)).toMatch(/Example: npm run data:diff -- [0-9a-f]{8} build/)
  })

  it('too few digits, without a stack trace', () => {
    const { status, refused, printed } = commanded('abc', 'build', '--persist-to', temporaryFolder())
    expect([status, printed]).toEqual([1, ''])
    expect(refused).toContain('There is no version "abc"')
    expect(refused).toMatch(/Example: npm run data:diff -- [0-9a-f]{8} build/)
    expect(refused).not.toMatch(/^ +at /m)
  })

  it('a version that does not exist, and lists the versions that there are', async () => {
    const refused = await refusedBy('abcdef012345', 'build', '--persist-to', temporaryFolder())
    expect(refused).toBeInstanceOf(VersionError)
    for (const text of ['There is no version "abcdef012345"', `In ${folder}: `, before2026, published])
      expect(String(refused)).toContain(text)
    expect(String(refused)).toContain('In the KV of this machine: none.')
  })
})

describe('a number', () => {
  const one = (value: number, decimals: number) => ({ value, decimals })

  it('has the decimals that its source gives, at most two', () => {
    expect(stepOf(one(4.48, 2), one(4.3, 2))).toBe('4.48 → 4.30')
    expect(gapOf(one(4.48, 2), one(4.3, 2))).toBe('−0.18')
    expect(stepOf(one(516.1134, 10), one(367, 0))).toBe('516.11 → 367')
    expect(stepOf(one(-0.2, 1), one(1_482_905, 0))).toBe('−0.2 → 1,482,905')
  })

  it('has more where two would hide the change', () => {
    expect(stepOf(one(2.0041, 10), one(2, 2))).toBe('2.004 → 2.00')
    expect(gapOf(one(1e-7, 10), one(3e-7, 10))).toBe('+0.0000002')
    expect(signedPercent(-0.0004711)).toBe('−0.0005%')
  })
})

describe('docs/use/differences.md', () => {
  it('shows what the command prints', () => {
    const [, shown = ''] = /```text\n(.*?)```/s.exec(readFileSync(join(ROOT, 'docs/use/differences.md'), 'utf8')) ?? []
    const printed = printed2026.split('\n').map((line) => line.trim())
    const lines = shown
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && line !== '…' && !line.startsWith('From '))
    expect(lines.length).toBeGreaterThan(15)
    expect(lines.filter((line) => !printed.includes(line))).toEqual([])
  })
})
