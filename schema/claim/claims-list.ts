/** The fact-check board: all claims, filtered by how they come out. */

import { checkOf } from '../../domain/claim/checks.ts'
import type { Claim } from '../../domain/claim/claim.ts'
import { claimSearch } from '../../domain/claim/list/claim-search.ts'
import {
  type CheckedClaim,
  type ClaimsSummary,
  claimsSummary,
  passes,
  type VerdictCount,
} from '../../domain/claim/list/claims-list.ts'
import { VERDICTS } from '../../domain/claim/verdict.ts'
import { areaByCode, areaFrom } from '../../domain/identity.ts'
import { MAX_CLAIMS } from '../../domain/limits.ts'
import { LONGEST_SEARCH } from '../../domain/statement/search.ts'
import { AREA_CODE } from '../area/area.ts'
import { builder } from '../builder/builder.ts'
import { CONNECTION_COST, type Connection, connectionOf } from '../builder/connection.ts'
import type { Context } from '../builder/context.ts'
import { pagesOf } from '../builder/pages.ts'
import { ClaimRef } from '../builder/refs.ts'
import { sameParents } from '../cost/field-cost.ts'
import { STATEMENT_QUERY } from '../statement/cost.ts'
import { boundedSearch, saidBetween } from '../statement/filter.ts'
import { ClaimQuantityEnum, VerdictEnum } from './enums.ts'

const ClaimFilterInput = builder.inputType('ClaimFilter', {
  description:
    'What claims to show. All that is given must hold; of a list, any one; an empty list lets nothing through.',
  fields: (t) => ({
    verdicts: t.field({ type: [VerdictEnum], description: 'With any of these verdicts by the newest figures.' }),
    verdictsAtTheTime: t.field({
      type: [VerdictEnum],
      description: 'With any of these verdicts by the figures of the day.',
    }),
    changed: t.boolean({
      description:
        'Whose verdict by the figures of the day is another than by the newest ones (true), or is not (false).',
    }),
    quantities: t.field({ type: [ClaimQuantityEnum], description: 'About any of these.' }),
    subjects: t.idList({
      description: `About any of these. ${AREA_CODE}`,
    }),
    speakers: t.stringList({ description: 'From statements of any of these speakers, by slug.' }),
    statements: t.stringList({ description: 'From any of these statements, by slug.' }),
    saidFrom: t.field({ type: 'Date', description: 'From statements of this day or later.' }),
    saidTo: t.field({ type: 'Date', description: 'From statements of this day or earlier.' }),
    search: t.string({
      description: `Words that all occur in the assertion, its subject or the name of who asserted it: "1,470 alliance". At most ${LONGEST_SEARCH} characters. Case, accents and spelling do not matter.`,
    }),
  }),
})

const VerdictCountRef = builder.objectRef<VerdictCount>('ClaimVerdictCount').implement({
  description: 'How many claims have a verdict.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'The verdict.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})

const SummaryRef = builder.objectRef<ClaimsSummary>('ClaimSummary').implement({
  description: 'How claims come out, whatever verdicts the filter shows.',
  fields: (t) => ({
    totalCount: t.exposeInt('total', { description: 'How many there are.' }),
    atTheTime: t.expose('atTheTime', {
      type: [VerdictCountRef],
      description: 'By the figures of the day.',
      cost: { size: VERDICTS.length },
    }),
    latest: t.expose('latest', {
      type: [VerdictCountRef],
      description: 'By the newest figures.',
      cost: { size: VERDICTS.length },
    }),
    changedCount: t.exposeInt('changed', { description: 'How many had another verdict by the figures of the day.' }),
  }),
})

interface ClaimPage extends Connection<Claim> {
  readonly summary: ClaimsSummary
}

const ClaimEdgeRef = builder.edgeObject({
  type: ClaimRef,
  name: 'ClaimEdge',
  description: 'A claim with its cursor.',
  nodeField: { cost: { below: sameParents } },
})

const ClaimConnectionRef = builder.objectRef<ClaimPage>('ClaimConnection').implement({
  description: 'A page of claims.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'How many claims pass the filter on all pages.' }),
    edges: t.expose('edges', {
      type: [ClaimEdgeRef],
      description: 'The claims of this page with their cursors.',
      cost: CONNECTION_COST,
    }),
    nodes: t.field({
      type: [ClaimRef],
      description: 'The claims of this page.',
      cost: CONNECTION_COST,
      resolve: ({ edges }) => edges.map(({ node }) => node),
    }),
    pageInfo: t.expose('pageInfo', { type: builder.pageInfoRef(), description: 'Where this page lies in the list.' }),
    summary: t.expose('summary', { type: SummaryRef, description: 'How they come out.' }),
  }),
})

const PAGES = pagesOf('Claims', 20, MAX_CLAIMS)

type FilterInput = typeof ClaimFilterInput.$inferInput

async function boardFrom({ dataset, statements }: Context, filter: FilterInput): Promise<readonly CheckedClaim[]> {
  const claims = await statements.claims({
    quantities: filter.quantities ?? null,
    subjects: filter.subjects?.map((text) => areaFrom(dataset, 'filter.subjects', text).code) ?? null,
    speakers: filter.speakers ?? null,
    statements: filter.statements ?? null,
    ...saidBetween(filter),
  })
  const finds = claimSearch(boundedSearch('filter.search', filter.search ?? ''))
  const found = claims.filter((claim) => finds(claim, areaByCode(dataset, claim.subject)))
  return found.map((claim) => ({
    claim,
    atTheTime: checkOf(dataset, claim, 'AT_THE_TIME'),
    latest: checkOf(dataset, claim, 'LATEST'),
  }))
}

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnectionRef,
    nullable: true,
    description:
      'The fact-check board: claims with their checks, those of the newest statements first. Null, with an error, while claims cannot be read: figures beside them are still answered.',
    args: {
      filter: t.arg({ type: ClaimFilterInput, description: 'Default: everything.' }),
      ...PAGES.args,
    },
    cost: { weight: STATEMENT_QUERY, below: PAGES.below },
    resolve: async (_root, { filter, ...page }, context, info) => {
      const board = await boardFrom(context, filter ?? {})
      const shown = board.filter((one) =>
        passes(one, {
          latest: filter?.verdicts ?? null,
          atTheTime: filter?.verdictsAtTheTime ?? null,
          changed: filter?.changed ?? null,
        }),
      )
      const claims = shown.map(({ claim }) => claim)
      return {
        ...connectionOf(claims, ({ slug }) => slug, PAGES.read(page, info)),
        summary: claimsSummary(board),
      }
    },
  }),
)
