/** What would it cost a country to get to a share of GDP by a year, and has anyone done it? */
import { ApiError, ask } from './client.ts'
import { Pathway, type PathwayAnswer, type PathwayVariables } from './generated/documents.ts'

const origin = process.env.API ?? 'http://localhost:8787'
const [code = 'ESP', target = '5', by = '2032'] = process.argv.slice(2)

try {
  const variables = { code, target: Number(target), by: Number(by) }
  const { member } = await ask<PathwayAnswer, PathwayVariables>(origin, Pathway, variables)
  if (!member) console.log(`${code} is no member of NATO.`)
  else if (!member.pathway) console.log(`There is no figure of ${member.name} to start from.`)
  else console.log(report(member.pathway))
} catch (error) {
  if (!(error instanceof ApiError)) throw error
  console.error(error.code ? `${error.code}: ${error.message}` : error.message)
  process.exitCode = 1
}

function report({ summary, baseline, years, realism, permalink, warnings }: Way): string {
  const pace = realism.find(({ measure }) => measure === 'POINTS_OF_GDP_A_YEAR')
  return [
    summary,
    '',
    ...years.map(
      ({ year, sharePercent, extra }) => `${year}  ${sharePercent.toFixed(2)}%  +${billions(extra.usd.billions)}`,
    ),
    '',
    ...(pace ? [precedentsOf(pace), ''] : []),
    ...warnings,
    baseline.citation,
    permalink,
  ].join('\n')
}

function precedentsOf({ explanation, precedents }: Way['realism'][number]): string {
  return [
    explanation,
    ...precedents.map(
      ({ member, startYear, endYear, startSharePercent, endSharePercent, reached }) =>
        `${reached ? 'As fast' : 'Fast, but slower'}: ${member.name} ${startYear}-${endYear}, from ${percent(startSharePercent)} to ${percent(endSharePercent)}`,
    ),
  ].join('\n')
}

type Way = NonNullable<NonNullable<PathwayAnswer['member']>['pathway']>

function percent(share: number | null): string {
  return share === null ? 'no figure' : `${share.toFixed(2)}%`
}

function billions(amount: number): string {
  return `${amount.toFixed(1)} billion dollars`
}
