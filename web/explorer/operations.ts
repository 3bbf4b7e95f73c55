/* Written by `npm run operations:print`: change web/explorer/queries instead. */
/* biome-ignore-all format: it is generated */
/* biome-ignore-all lint: it is generated */

/** A query with the type of its answer, and the hash under which it is registered. */
export interface Operation<Answer, Variables> {
  readonly hash: string
  readonly text: string
  /** Only a type: there is no such value. */
  readonly types?: (variables: Variables) => Answer
}

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How much of a stretch of years a country was a member of NATO. */
export type AsMember =
  /** In none of its years. */
  | 'NOT'
  /** From some year within it. */
  | 'PARTLY'
  /** In all of its years. */
  | 'WHOLLY';

/** A rate that differs from the baseline, or a rate of its own. Exactly one. */
export type AssumptionInput =
  {   /** Instead of it: percent a year, -10 to 15 for growth, percent a year, -5 to 50 for inflation. */
  absolute: number; difference?: never; }
  |  { absolute?: never;   /** Added to the IMF's rate of every year: percentage points a year, -10 to 10. */
  difference: number; };

/** What claims to show. All that is given must hold; of a list, any one; an empty list lets nothing through. */
export type ClaimFilter = {
  /** Whose verdict by the figures of the day is another than by the newest ones (true), or is not (false). */
  changed?: boolean | null | undefined;
  /** About any of these. */
  quantities?: Array<ClaimQuantity> | null | undefined;
  /** From statements of this day or later. */
  saidFrom?: string | null | undefined;
  /** From statements of this day or earlier. */
  saidTo?: string | null | undefined;
  /** From statements of any of these speakers, by slug. */
  speakers?: Array<string> | null | undefined;
  /** From any of these statements, by slug. */
  statements?: Array<string> | null | undefined;
  /** About any of these: members and comparators by code or id, groups by slug or id. */
  subjects?: Array<string> | null | undefined;
  /** With any of these verdicts by the newest figures. */
  verdicts?: Array<Verdict> | null | undefined;
  /** With any of these verdicts by the figures of the day. */
  verdictsAtTheTime?: Array<Verdict> | null | undefined;
};

/** What is claimed. Each has one computation: docs/claims.md. */
export type ClaimQuantity =
  /** `amount` billion as points of the GDP of `year`. */
  | 'AMOUNT_IN_POINTS_OF_GDP'
  /** Change of spending from `since` to `year`, in percent. */
  | 'CHANGE'
  /** What it costs a year to go from the share of `year` to `share`. */
  | 'COST_TO_SHARE'
  /** What was spent above the level of `since` in all years after it, up to `year`. */
  | 'CUMULATIVE_INCREASE'
  /** Equipment as a share of defence spending. */
  | 'EQUIPMENT_SHARE'
  /** Which part of the members spent that or more. */
  | 'FRACTION_AT_SHARE'
  /** Which part of the members spent less. */
  | 'FRACTION_BELOW_SHARE'
  /** The GDP of `year`. */
  | 'GDP'
  /** Spending of `year` less that of `since`. */
  | 'INCREASE'
  /** The plain mean of it over the members. */
  | 'MEAN_EQUIPMENT_SHARE'
  /** How many members spent `share` percent of GDP or more in `year`. */
  | 'MEMBERS_AT_SHARE'
  /** How many members spent less. */
  | 'MEMBERS_BELOW_SHARE'
  /** The same as a plan, held against what was measured later. */
  | 'PLANNED_SHARE_OF_GDP'
  /** The same as a plan, held against what was measured later. */
  | 'PLANNED_SPENDING'
  /** The same in equal steps, a year, until `year`. */
  | 'POINTS_A_YEAR_TO_SHARE'
  /** How many points of GDP the share of `since` is from `share`. */
  | 'POINTS_TO_SHARE'
  /** The place among the members by share of GDP, 1 being the lowest. */
  | 'RANK_FROM_BOTTOM'
  /** How many times as many members spent that or more in `year` as in `since`. */
  | 'RATIO_OF_MEMBERS_AT_SHARE'
  /** A part of the GDP of all of NATO. */
  | 'SHARE_OF_ALLIANCE_GDP'
  /** A part of what all of NATO spent. */
  | 'SHARE_OF_ALLIANCE_SPENDING'
  /** Defence spending of `year` as a share of GDP. */
  | 'SHARE_OF_GDP'
  /** Defence spending of `year`. */
  | 'SPENDING'
  /** What `share` percent of the GDP of `year` would be. */
  | 'SPENDING_AT_SHARE'
  /** That, over what NATO spent in `since`. */
  | 'SPENDING_AT_SHARE_OVER_SPENDING'
  /** Something that no figure here measures: `measure` says what. */
  | 'UNMEASURED'
  /** How many years in a row, up to `year`, spending grew in real terms. */
  | 'YEARS_OF_INCREASE';

/** A share of GDP to be met by a year. */
export type ComponentInput = {
  /** Its year: the year in which the target is met, later than the start, 2015 to 2060. */
  by: number;
  /** Only for the related leg: what is assumed to be spent already in the start year, percent of GDP, 0 to 20. Not given: the leg is reported as a range. */
  start?: number | null | undefined;
  /** The share: percent of GDP, 0 to 20. */
  target: number;
};

/** Whose definition of defence spending. The two differ and are never joined in one series. */
export type Definition =
  /** Core defence spending as NATO defines it and prints it in its tables. */
  | 'NATO'
  /** Military expenditure as SIPRI defines it. */
  | 'SIPRI';

/** What is assumed about the economy after the start year. Default: the IMF's baseline. */
export type EconomyInput = {
  /** Real growth of GDP. */
  growth?: AssumptionInput | null | undefined;
  /** Growth of GDP's deflator. */
  inflation?: AssumptionInput | null | undefined;
};

/** How sure the GDP of a year is. */
export type EconomyStatus =
  /** What happened. */
  | 'ACTUAL'
  /** The IMF's estimate. */
  | 'ESTIMATE'
  /** Beyond the IMF's outlook: the mean of its last three years goes on. */
  | 'EXTRAPOLATED'
  /** The IMF's projection. */
  | 'PROJECTION';

/** What is measured. One indicator has one unit; base years and currencies are stated by each series. */
export type Indicator =
  /** Defence as a function of government. Unit: percent of GDP. */
  | 'COFOG_DEFENCE'
  /** Total government expenditure by function. Unit: percent of GDP. */
  | 'COFOG_TOTAL'
  /** Defence spending per head at constant prices. Unit: USD, constant prices and exchange rates. */
  | 'DEFENCE_PER_CAPITA_USD_CONSTANT'
  /** Real change of defence spending. Unit: percent change from the year before. */
  | 'DEFENCE_REAL_CHANGE'
  /** Defence spending as a share of GDP. Unit: percent of GDP. */
  | 'DEFENCE_SHARE_OF_GDP'
  /** Defence spending in national currency. Unit: million national currency, current prices. */
  | 'DEFENCE_SPENDING_NATIONAL'
  /** Defence spending in national currency at constant prices. Unit: million national currency, constant prices. */
  | 'DEFENCE_SPENDING_NATIONAL_CONSTANT'
  /** Defence spending in US dollars. Unit: million USD, current prices and exchange rates. */
  | 'DEFENCE_SPENDING_USD'
  /** Defence spending in US dollars at constant prices. Unit: million USD, constant prices and exchange rates. */
  | 'DEFENCE_SPENDING_USD_CONSTANT'
  /** Education spending of government. Unit: percent of GDP. */
  | 'EDUCATION'
  /** Equipment share. Unit: percent of defence expenditure. */
  | 'EQUIPMENT_SHARE'
  /** GDP deflator. Unit: index. */
  | 'GDP_DEFLATOR'
  /** GDP in national currency. Unit: billion national currency, current prices. */
  | 'GDP_NATIONAL'
  /** GDP in national currency at constant prices. Unit: billion national currency, constant prices. */
  | 'GDP_NATIONAL_CONSTANT'
  /** GDP in US dollars. Unit: billion USD, current prices and exchange rates. */
  | 'GDP_USD'
  /** General government balance. Unit: percent of GDP. */
  | 'GOVERNMENT_BALANCE'
  /** General government gross debt. Unit: percent of GDP. */
  | 'GOVERNMENT_DEBT'
  /** General government expenditure. Unit: percent of GDP. */
  | 'GOVERNMENT_EXPENDITURE'
  /** Health spending of government. Unit: percent of GDP. */
  | 'HEALTH'
  /** Infrastructure share. Unit: percent of defence expenditure. */
  | 'INFRASTRUCTURE_SHARE'
  /** Military personnel. Unit: thousand persons. */
  | 'MILITARY_PERSONNEL'
  /** GDP per head at constant prices, as NATO's tables give it. Unit: thousand USD, constant prices and exchange rates. */
  | 'NATO_GDP_PER_CAPITA_USD_CONSTANT'
  /** GDP in US dollars, as NATO's tables give it. Unit: million USD, current prices and exchange rates. */
  | 'NATO_GDP_USD'
  /** GDP in US dollars at constant prices, as NATO's tables give it. Unit: million USD, constant prices and exchange rates. */
  | 'NATO_GDP_USD_CONSTANT'
  /** Other share. Unit: percent of defence expenditure. */
  | 'OTHER_SHARE'
  /** Personnel share. Unit: percent of defence expenditure. */
  | 'PERSONNEL_SHARE'
  /** Population. Unit: million persons. */
  | 'POPULATION'
  /** Projected population. Unit: thousand persons. */
  | 'POPULATION_PROJECTION'
  /** Public social expenditure. Unit: percent of GDP. */
  | 'PUBLIC_SOCIAL_EXPENDITURE'
  /** Real growth of GDP. Unit: percent change from the year before. */
  | 'REAL_GDP_GROWTH'
  /** Social protection spending of government. Unit: percent of GDP. */
  | 'SOCIAL_PROTECTION';

/** A share of GDP that is reached in a year. */
export type MilestoneInput = {
  /** percent of GDP, 0 to 20 */
  share: number;
  /** Between start and target year. */
  year: number;
};

/** By what a pace is told. */
export type PaceMeasure =
  /** Points of GDP a year. */
  | 'POINTS_OF_GDP'
  /** Real growth of spending, percent a year. */
  | 'REAL_GROWTH';

/** What a pathway leads to, and how. Default: the commitment of The Hague, 3.5% core and 1.5% related by 2035, in equal steps. */
export type PathwayInput = {
  /** Start from the figures as they were known on this day. */
  asOf?: string | null | undefined;
  /** NATO-definition spending. Default: 3.5 by 2035. */
  core?: ComponentInput | null | undefined;
  /** For discounted totals: percent a year, 0 to 20. Default: 0. */
  discountRate?: number | null | undefined;
  /** Default: the IMF's baseline. */
  economy?: EconomyInput | null | undefined;
  /** Start year: a year with a figure, 2014 to 2059. Default: the newest year of the edition that is not a projection. */
  from?: number | null | undefined;
  /** Defence- and security-related spending. Default: 1.5 by 2035, start not assumed. `null` leaves the leg out. */
  related?: ComponentInput | null | undefined;
  /** Default: linear. */
  shape?: PathwayShapeInput | null | undefined;
  /** An undivided target, such as the 5% before The Hague. Excludes `core` and `related`. */
  total?: ComponentInput | null | undefined;
  /** Default: HOLD. */
  whenAbove?: WhenAbove | null | undefined;
};

/** How the share of GDP gets from start to target. Exactly one. */
export type PathwayShapeInput =
  {   /** As fast as real growth of spending under a cap allows: percent real growth of spending a year, -20 to 100. */
  cappedGrowth: number; fixedStep?: never; geometric?: never; hold?: never; linear?: never; milestones?: never; pledged?: never; power?: never; realGrowth?: never; sCurve?: never; step?: never; trend?: never; }
  |  { cappedGrowth?: never;   /** The same step every year, capped at the target: points of GDP a year, 0.01 to 5. */
  fixedStep: number; geometric?: never; hold?: never; linear?: never; milestones?: never; pledged?: never; power?: never; realGrowth?: never; sCurve?: never; step?: never; trend?: never; }
  |  { cappedGrowth?: never; fixedStep?: never;   /** `true`: the share grows by the same factor every year. */
  geometric: boolean; hold?: never; linear?: never; milestones?: never; pledged?: never; power?: never; realGrowth?: never; sCurve?: never; step?: never; trend?: never; }
  |  { cappedGrowth?: never; fixedStep?: never; geometric?: never;   /** `true`: nothing changes. What `extra` is measured against. */
  hold: boolean; linear?: never; milestones?: never; pledged?: never; power?: never; realGrowth?: never; sCurve?: never; step?: never; trend?: never; }
  |  { cappedGrowth?: never; fixedStep?: never; geometric?: never; hold?: never;   /** `true`: the same number of points every year. The default. */
  linear: boolean; milestones?: never; pledged?: never; power?: never; realGrowth?: never; sCurve?: never; step?: never; trend?: never; }
  |  { cappedGrowth?: never; fixedStep?: never; geometric?: never; hold?: never; linear?: never;   /** Straight lines through given years, in ascending order, at most 40. */
  milestones: Array<MilestoneInput>; pledged?: never; power?: never; realGrowth?: never; sCurve?: never; step?: never; trend?: never; }
  |  { cappedGrowth?: never; fixedStep?: never; geometric?: never; hold?: never; linear?: never; milestones?: never;   /** `true`: straight lines through the member's own dated targets in force, then to the target. */
  pledged: boolean; power?: never; realGrowth?: never; sCurve?: never; step?: never; trend?: never; }
  |  { cappedGrowth?: never; fixedStep?: never; geometric?: never; hold?: never; linear?: never; milestones?: never; pledged?: never;   /** Front- or back-loaded: below 1 front-loaded, above 1 back-loaded, 0.1 to 10. */
  power: number; realGrowth?: never; sCurve?: never; step?: never; trend?: never; }
  |  { cappedGrowth?: never; fixedStep?: never; geometric?: never; hold?: never; linear?: never; milestones?: never; pledged?: never; power?: never;   /** `true`: spending grows by the same real rate every year. */
  realGrowth: boolean; sCurve?: never; step?: never; trend?: never; }
  |  { cappedGrowth?: never; fixedStep?: never; geometric?: never; hold?: never; linear?: never; milestones?: never; pledged?: never; power?: never; realGrowth?: never;   /** Slow, fast, slow: steepness, the larger the steeper, 0.1 to 50. */
  sCurve: number; step?: never; trend?: never; }
  |  { cappedGrowth?: never; fixedStep?: never; geometric?: never; hold?: never; linear?: never; milestones?: never; pledged?: never; power?: never; realGrowth?: never; sCurve?: never;   /** `true`: all at once, in the first year after the start. */
  step: boolean; trend?: never; }
  |  { cappedGrowth?: never; fixedStep?: never; geometric?: never; hold?: never; linear?: never; milestones?: never; pledged?: never; power?: never; realGrowth?: never; sCurve?: never; step?: never;   /** `true`: the slope of the member's last ten years goes on. */
  trend: boolean; };

/** What is pledged. */
export type PledgeComponent =
  /** NATO-definition defence spending. */
  | 'CORE'
  /** Defence- and security-related spending beside it. */
  | 'RELATED'
  /** Both together. */
  | 'TOTAL';

/** How firm a target is. */
export type PledgeStatus =
  /** A government or parliament has decided it. */
  | 'ADOPTED'
  /** It is in a budget. */
  | 'BUDGETED'
  /** It is law. */
  | 'LEGISLATED'
  /** It is in a plan. */
  | 'PLANNED'
  /** A government has promised it. */
  | 'PLEDGED';

/** How exact the words of a quote are. */
export type QuoteStatus =
  /** The wording varies from copy to copy. */
  | 'AS_REPORTED'
  /** The exact words. */
  | 'VERBATIM'
  /** The exact words of a published translation; the speaker used another language. */
  | 'VERBATIM_IN_TRANSLATION';

/** How sure the source is of a value. */
export type Status =
  /** What happened, as far as the source knew. */
  | 'ACTUAL'
  /** An estimate of the source, often of the current year or the one before. */
  | 'ESTIMATE'
  /** A forecast. */
  | 'PROJECTION';

/** How a target bounds the value, as the statement words it. */
export type TargetBound =
  /** About this. */
  | 'ABOUT'
  /** In the direction of this. */
  | 'AIM_TOWARDS'
  /** This or more. */
  | 'AT_LEAST'
  /** Just this. */
  | 'EQUAL'
  /** More by this. */
  | 'INCREASE'
  /** More than this. */
  | 'MORE_THAN'
  /** Between `value` and `valueMax`. */
  | 'RANGE'
  /** This or less. */
  | 'UP_TO';

/** One thing that is a little different. */
export type Variation =
  /** Real growth of GDP one point lower every year. */
  | 'GROWTH_DOWN'
  /** Real growth of GDP one point higher every year. */
  | 'GROWTH_UP'
  /** Inflation one point lower every year. */
  | 'INFLATION_DOWN'
  /** Inflation one point higher every year. */
  | 'INFLATION_UP'
  /** All targets two years later; its totals are over two years more. */
  | 'TWO_YEARS_LATER';

/** What comes out when a claim is held against the figures. */
export type Verdict =
  /** The figure is within 5% of what was asserted. */
  | 'CLOSE'
  /** The figure is further off. */
  | 'DIFFERS'
  /** The figure is what was asserted, at the precision asserted. */
  | 'MATCHES'
  /** No figure decides it: `reason` says why. */
  | 'NOT_CHECKABLE';

/** What a member does that is above the target at the start. */
export type WhenAbove =
  /** It comes down to the target. */
  | 'CONVERGE'
  /** It stays where it is. */
  | 'HOLD';

export type AllianceQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
}>;


export type AllianceQuery = { members: Array<{ code: string, name: string, datum: { value: number, status: Status, table: string, citation: string, edition: { slug: string, title: string, publishedOn: string } } | null, absence: { explanation: string } | null }>, group: { datum: { value: number, status: Status } | null } | null };

export type ClaimsQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  first: number;
}>;


export type ClaimsQuery = { claims: { totalCount: number, nodes: Array<{ slug: string, assertion: string, subject: string, year: number | null, saidOn: string, changed: boolean, assertedBy: string | null, area:
        | { name: string }
        | { name: string }
        | { name: string }
       | null, statement: { title: string, speaker: { name: string }, source: { publisher: string, url: string } } | null, onTheDay: { verdict: Verdict, computed: number | null, working: string }, now: { verdict: Verdict, computed: number | null, working: string } }> } | null };

export type ScenarioPathwayQueryVariables = Exact<{
  slug: string;
  area: string;
}>;


export type ScenarioPathwayQuery = { scenario: { name: string, pathway: { id: string, area:
        | { name: string }
        | { name: string }
        | { name: string }
      , columns: { years: Array<number>, shares: Array<number>, spendingDollarsReal: Array<number> } } | null } | null };

export type CompareQueryVariables = Exact<{
  codes: Array<string> | string;
  indicator: Indicator;
  definition?: Definition | null | undefined;
  from?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type CompareQuery = { members: Array<{ code: string, name: string, series: { years: Array<number>, values: Array<number | null>, statuses: Array<Status | null>, unit: string, table: string, edition: { slug: string, title: string, publishedOn: string } } | null }> };

export type EditionsQueryVariables = Exact<{ [key: string]: never; }>;


export type EditionsQuery = { editions: Array<{ slug: string, title: string, publisher: string, publishedOn: string, firstYear: number, lastYear: number }>, members: Array<{ code: string, name: string }>, scenarios: Array<{ slug: string, name: string, description: string }> };

export type MemberStatementsQueryVariables = Exact<{
  code: string;
  first: number;
}>;


export type MemberStatementsQuery = { member: { statements: { totalCount: number, nodes: Array<{ slug: string, title: string, date: string, summary: string, speaker: { name: string, role: string }, quote: { text: string, status: QuoteStatus, translated: boolean } | null, source: { publisher: string, url: string }, claims: Array<{ slug: string, assertion: string, check: { verdict: Verdict, working: string } }> }> } | null } | null };

export type MemberQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type MemberQuery = { member: { code: string, name: string, officialName: string, capital: string, accession: string, currency: { code: string, name: string }, datum: { value: number, year: number, status: Status, citation: string } | null, absence: { explanation: string } | null, spent: { value: number, year: number, status: Status, unit: string } | null, nato: { years: Array<number>, values: Array<number | null>, statuses: Array<Status | null>, table: string, warnings: Array<string>, edition: { slug: string, title: string, publishedOn: string } } | null, sipri: { years: Array<number>, values: Array<number | null>, statuses: Array<Status | null>, edition: { slug: string, title: string, publishedOn: string } } | null, pledges: Array<{ share: number, component: PledgeComponent, by: number, bound: TargetBound, status: PledgeStatus, saidOn: string, saidBy: string, title: string, url: string, supersededBy: { saidOn: string } | null }> } | null };

export type PathwayQueryVariables = Exact<{
  code: string;
  input?: PathwayInput | null | undefined;
}>;


export type PathwayQuery = { member: { name: string, currency: { code: string }, pathway: { id: string, permalink: string, from: number, warnings: Array<string>, baseline: { value: number, year: number, status: Status, citation: string } | null, years: Array<{ year: number, share: number, core: number | null, related: number | null, extraPerHead: number | null, perHead: number | null, realGrowth: number | null, economyStatus: EconomyStatus, gdp: { dollarsReal: number }, spending: { dollars: number, dollarsReal: number, nationalReal: number | null }, increase: { dollarsReal: number } | null, extra: { dollarsReal: number, nationalReal: number | null } }>, totals: { shareYears: number, extra: { dollars: number, dollarsReal: number, nationalReal: number | null }, relatedExtraAtMost: { dollarsReal: number } | null }, effort: { pointsAYear: number, realGrowth: number | null, steepest: { year: number } | null }, realism: Array<{ measure: PaceMeasure, pace: number, percentile: number, sampleSize: number, distinctMembers: number, windowYears: number, caution: string, edition: { title: string, publishedOn: string }, precedents: Array<{ from: number, to: number, startShare: number | null, endShare: number | null, pace: number, reached: boolean, asMember: AsMember, shareTenYearsLater: number | null, member: { code: string, name: string } }>, arrivals: Array<{ percentile: number, pace: number, arrival: { explanation: string } }> }>, tradeOff: { year: number, extraPoints: number, comparisons: Array<{ indicator: Indicator, percentOf: number | null, balanceIfBorrowed: number | null, reason: string | null, datum: { value: number, year: number, citation: string } | null }> } | null, sensitivity: Array<{ variation: Variation, lastYearDollarsReal: number, totals: { extra: { dollarsReal: number } } }>, economy: { title: string, publishedOn: string } | null } | null } | null };

export type PrecedentSeriesQueryVariables = Exact<{
  codes: Array<string> | string;
}>;


export type PrecedentSeriesQuery = { members: Array<{ code: string, name: string, series: { years: Array<number>, values: Array<number | null>, edition: { title: string, publishedOn: string } } | null }> };

export type RevisionsQueryVariables = Exact<{
  code: string;
  year: number;
}>;


export type RevisionsQuery = { member: { datum: { revisions: Array<{ value: number, status: Status, citation: string, edition: { slug: string, title: string, publishedOn: string } }> } | null } | null };

export const Alliance: Operation<AllianceQuery, AllianceQueryVariables> = {
  hash: '45ef6a30e4876962b50739e9f8c455c0392a916dc599dd1914edaa7089ff657c',
  text: "# Every member's share of GDP in one year\nquery Alliance($year: Int!, $asOf: Date) {\n  members {\n    code\n    name\n    datum(indicator: DEFENCE_SHARE_OF_GDP, year: $year, asOf: $asOf) {\n      value\n      status\n      table\n      citation\n      edition {\n        slug\n        title\n        publishedOn\n      }\n    }\n    absence(indicator: DEFENCE_SHARE_OF_GDP, year: $year, asOf: $asOf) {\n      explanation\n    }\n  }\n  group(slug: \"NATO\") {\n    datum(indicator: DEFENCE_SHARE_OF_GDP, year: $year, asOf: $asOf) {\n      value\n      status\n    }\n  }\n}",
}

export const Claims: Operation<ClaimsQuery, ClaimsQueryVariables> = {
  hash: '0635f8fdfea75f1c0b8bdd204fef853179543d99f28df1570c6e19168e59f6d2',
  text: "# The fact-check board: claims as they were when they were made, and now\nquery Claims($filter: ClaimFilter, $first: Int!) {\n  claims(filter: $filter, first: $first) {\n    totalCount\n    nodes {\n      slug\n      assertion\n      subject\n      area {\n        name\n      }\n      year\n      saidOn\n      changed\n      assertedBy\n      statement {\n        title\n        speaker {\n          name\n        }\n        source {\n          publisher\n          url\n        }\n      }\n      onTheDay: check(vintage: AT_THE_TIME) {\n        verdict\n        computed\n        working\n      }\n      now: check {\n        verdict\n        computed\n        working\n      }\n    }\n  }\n}",
}

export const ScenarioPathway: Operation<ScenarioPathwayQuery, ScenarioPathwayQueryVariables> = {
  hash: '7846827a2165e092b55b52f868fdea9a9b93ae1b34a69e6b214123f12820a452',
  text: "# One member along a named scenario\nquery ScenarioPathway($slug: String!, $area: ID!) {\n  scenario(slug: $slug) {\n    name\n    pathway(area: $area) {\n      id\n      area {\n        name\n      }\n      columns {\n        years\n        shares\n        spendingDollarsReal\n      }\n    }\n  }\n}",
}

export const Compare: Operation<CompareQuery, CompareQueryVariables> = {
  hash: '9327f7eb2eb567ccc9502832408aa351bc7456389b2ece2c096cd5c3bda574bb',
  text: "# Up to six members over the years, by NATO's definition or SIPRI's\nquery Compare($codes: [CountryCode!]!, $indicator: Indicator!, $definition: Definition, $from: Int, $asOf: Date) {\n  members(codes: $codes) {\n    code\n    name\n    series(indicator: $indicator, definition: $definition, from: $from, asOf: $asOf) {\n      years\n      values\n      statuses\n      unit\n      table\n      edition {\n        slug\n        title\n        publishedOn\n      }\n    }\n  }\n}",
}

export const Editions: Operation<EditionsQuery, EditionsQueryVariables> = {
  hash: '08fadd3f51c56defd2424981f03e8fd848cf0b1f88318e1fdbba015bd2c98bdd',
  text: "# The editions of NATO's figures, as days to know them on\nquery Editions {\n  editions {\n    slug\n    title\n    publisher\n    publishedOn\n    firstYear\n    lastYear\n  }\n  members {\n    code\n    name\n  }\n  scenarios {\n    slug\n    name\n    description\n  }\n}",
}

export const MemberStatements: Operation<MemberStatementsQuery, MemberStatementsQueryVariables> = {
  hash: '80aec5a3e0283ba92abe3b4fd9668ba9911f9404434792e9f9324acfc35daf09',
  text: "# What was said about a member or by it, newest first\nquery MemberStatements($code: CountryCode!, $first: Int!) {\n  member(code: $code) {\n    statements(first: $first) {\n      totalCount\n      nodes {\n        slug\n        title\n        date\n        summary\n        speaker {\n          name\n          role\n        }\n        quote {\n          text\n          status\n          translated\n        }\n        source {\n          publisher\n          url\n        }\n        claims {\n          slug\n          assertion\n          check {\n            verdict\n            working\n          }\n        }\n      }\n    }\n  }\n}",
}

export const Member: Operation<MemberQuery, MemberQueryVariables> = {
  hash: 'b916130e58a70f0fc2af7fef394553b52105f19d03ee65918d90bb7957810b85',
  text: "# A member: who it is, what it spends by both definitions, what it has pledged\nquery Member($code: CountryCode!, $asOf: Date) {\n  member(code: $code) {\n    code\n    name\n    officialName\n    capital\n    accession\n    currency {\n      code\n      name\n    }\n    datum(indicator: DEFENCE_SHARE_OF_GDP, asOf: $asOf) {\n      value\n      year\n      status\n      citation\n    }\n    absence(indicator: DEFENCE_SHARE_OF_GDP, year: 2026, asOf: $asOf) {\n      explanation\n    }\n    spent: datum(indicator: DEFENCE_SPENDING_USD, asOf: $asOf) {\n      value\n      year\n      status\n      unit\n    }\n    nato: series(indicator: DEFENCE_SHARE_OF_GDP, definition: NATO, asOf: $asOf) {\n      years\n      values\n      statuses\n      table\n      warnings\n      edition {\n        slug\n        title\n        publishedOn\n      }\n    }\n    sipri: series(indicator: DEFENCE_SHARE_OF_GDP, definition: SIPRI, asOf: $asOf) {\n      years\n      values\n      statuses\n      edition {\n        slug\n        title\n        publishedOn\n      }\n    }\n    pledges {\n      share\n      component\n      by\n      bound\n      status\n      saidOn\n      saidBy\n      title\n      url\n      supersededBy {\n        saidOn\n      }\n    }\n  }\n}",
}

export const Pathway: Operation<PathwayQuery, PathwayQueryVariables> = {
  hash: '6ccfc6fe55f0773b4c02aa6103ae98fe8e281199cfd5b846aaefb328dda0925e',
  text: "# A pathway: its cost by year and in sum, next to other budgets, and whether anybody has done it\nquery Pathway($code: CountryCode!, $input: PathwayInput) {\n  member(code: $code) {\n    name\n    currency {\n      code\n    }\n    pathway(input: $input) {\n      id\n      permalink\n      from\n      baseline {\n        value\n        year\n        status\n        citation\n      }\n      years {\n        year\n        share\n        core\n        related\n        gdp {\n          dollarsReal\n        }\n        spending {\n          dollars\n          dollarsReal\n          nationalReal\n        }\n        increase {\n          dollarsReal\n        }\n        extra {\n          dollarsReal\n          nationalReal\n        }\n        extraPerHead\n        perHead\n        realGrowth\n        economyStatus\n      }\n      totals {\n        shareYears\n        extra {\n          dollars\n          dollarsReal\n          nationalReal\n        }\n        relatedExtraAtMost {\n          dollarsReal\n        }\n      }\n      effort {\n        pointsAYear\n        realGrowth\n        steepest {\n          year\n        }\n      }\n      realism {\n        measure\n        pace\n        percentile\n        sampleSize\n        distinctMembers\n        windowYears\n        caution\n        edition {\n          title\n          publishedOn\n        }\n        precedents {\n          member {\n            code\n            name\n          }\n          from\n          to\n          startShare\n          endShare\n          pace\n          reached\n          asMember\n          shareTenYearsLater\n        }\n        arrivals {\n          percentile\n          pace\n          arrival {\n            explanation\n          }\n        }\n      }\n      tradeOff {\n        year\n        extraPoints\n        comparisons {\n          indicator\n          percentOf\n          balanceIfBorrowed\n          reason\n          datum {\n            value\n            year\n            citation\n          }\n        }\n      }\n      sensitivity {\n        variation\n        lastYearDollarsReal\n        totals {\n          extra {\n            dollarsReal\n          }\n        }\n      }\n      economy {\n        title\n        publishedOn\n      }\n      warnings\n    }\n  }\n}",
}

export const PrecedentSeries: Operation<PrecedentSeriesQuery, PrecedentSeriesQueryVariables> = {
  hash: '4a2178838f4fd2be7ad187745b326c9417d9a408d5e858cc098d5e0136aba20d',
  text: "# What members spent by SIPRI's record, to draw precedents behind a pathway\nquery PrecedentSeries($codes: [CountryCode!]!) {\n  members(codes: $codes) {\n    code\n    name\n    series(indicator: DEFENCE_SHARE_OF_GDP, definition: SIPRI) {\n      years\n      values\n      edition {\n        title\n        publishedOn\n      }\n    }\n  }\n}",
}

export const Revisions: Operation<RevisionsQuery, RevisionsQueryVariables> = {
  hash: 'd6c47fbdb2c300ce01f5f78f80602d0aa453648593dd5aa0e59c43d8a3fff259',
  text: "# How one figure was revised from edition to edition\nquery Revisions($code: CountryCode!, $year: Int!) {\n  member(code: $code) {\n    datum(indicator: DEFENCE_SHARE_OF_GDP, year: $year) {\n      revisions {\n        value\n        status\n        citation\n        edition {\n          slug\n          title\n          publishedOn\n        }\n      }\n    }\n  }\n}",
}
