/** The closed sets in which statements are described. */
import {
  CONFIDENCES,
  type Confidence,
  QUOTE_STATUSES,
  type QuoteStatus,
  STATEMENT_TYPES,
  type StatementType,
  TARGET_BOUNDS,
  TARGET_COMPONENTS,
  TARGET_STATUSES,
  TARGET_UNITS,
  type TargetBound,
  type TargetComponent,
  type TargetStatus,
  type TargetUnit,
  TOPICS,
  type Topic,
} from '../../domain/statement/statement.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'

const TYPE_MEANINGS: Readonly<Record<StatementType, string>> = {
  STATEMENT: 'Something said: in a speech, an interview, a report.',
  PLEDGE: 'A government’s promise about its own spending.',
  DECLARATION: 'A text that allies adopted together.',
  TARGET: 'A target that is set out in a document.',
}

export const StatementTypeEnum = builder.enumType('StatementType', {
  description: 'What kind of statement it is.',
  values: enumValues(STATEMENT_TYPES, (type) => TYPE_MEANINGS[type]),
})

const TOPIC_MEANINGS: Readonly<Record<Topic, string>> = {
  FIVE_PERCENT_TARGET: '5% of GDP: the demand, and the commitment of The Hague.',
  CORE_3_5: 'The core leg of it: 3.5% of GDP for NATO-definition defence spending.',
  RESILIENCE_1_5: 'The related leg of it: up to 1.5% of GDP for resilience, infrastructure and industry.',
  TWO_PERCENT_GUIDELINE: '2% of GDP, agreed in Wales in 2014.',
  EQUIPMENT_20: '20% of defence spending for major equipment.',
  NATIONAL_COMMITMENT: 'What one country promises for itself.',
  TIMELINE_PATHWAY: 'By when, and along which pathway.',
  BURDEN_SHARING: 'Who in the alliance carries how much.',
  SOCIAL_TRADEOFF: 'Defence next to pensions, health and other social spending.',
  EXEMPTION_FLEXIBILITY: 'Exemptions from a target, and room in it.',
  DEFINITION_COUNTING: 'What counts as defence spending.',
  EU_FISCAL_RULES: 'The fiscal rules of the European Union and exceptions from them.',
  US_COMMITMENT: 'Whether the United States stands by the alliance.',
  UKRAINE_SUPPORT: 'Support of Ukraine.',
  INDUSTRY: 'The defence industry.',
  FIGURES: 'A statement of figures.',
}

export const TopicEnum = builder.enumType('StatementTopic', {
  description: 'What a statement is about.',
  values: enumValues(TOPICS, (topic) => TOPIC_MEANINGS[topic]),
})

const CONFIDENCE_MEANINGS: Readonly<Record<Confidence, string>> = {
  HIGH: 'Read in an official text, or in two reports that agree.',
  MEDIUM: 'Read in one report, or in reports that differ in a detail; see the notes.',
  LOW: 'Read in one place that may be wrong; see the notes.',
}

export const ConfidenceEnum = builder.enumType('StatementConfidence', {
  description: 'How sure it is that this was said in this way, there and then.',
  values: enumValues(CONFIDENCES, (confidence) => CONFIDENCE_MEANINGS[confidence]),
})

const QUOTE_MEANINGS: Readonly<Record<QuoteStatus, string>> = {
  VERBATIM: 'The exact words.',
  VERBATIM_IN_TRANSLATION: 'The exact words of a published translation; the speaker used another language.',
  AS_REPORTED: 'The wording varies from copy to copy.',
}

export const QuoteStatusEnum = builder.enumType('QuoteStatus', {
  description: 'How exact the words of a quote are.',
  values: enumValues(QUOTE_STATUSES, (status) => QUOTE_MEANINGS[status]),
})

const COMPONENT_MEANINGS: Readonly<Record<TargetComponent, string>> = {
  CORE: 'NATO-definition defence spending.',
  RELATED: 'Defence- and security-related spending beside it, up to 1.5% of GDP.',
  TOTAL: 'Both together, or a target from before they were told apart.',
  EQUIPMENT: 'Major equipment.',
}

export const TargetComponentEnum = builder.enumType('TargetComponent', {
  description: 'What a target is about.',
  values: enumValues(TARGET_COMPONENTS, (component) => COMPONENT_MEANINGS[component]),
})

const UNIT_MEANINGS: Readonly<Record<TargetUnit, string>> = {
  PERCENT_OF_GDP: 'Percent of gross domestic product.',
  PERCENT_OF_GDP_MORE: 'So many percent of GDP more than before.',
  PERCENT_OF_GNI: 'Percent of gross national income.',
  PERCENT_OF_DEFENCE_SPENDING: 'Percent of defence spending.',
}

export const TargetUnitEnum = builder.enumType('TargetUnit', {
  description: 'What a target is measured in.',
  values: enumValues(TARGET_UNITS, (unit) => UNIT_MEANINGS[unit]),
})

const BOUND_MEANINGS: Readonly<Record<TargetBound, string>> = {
  EQUAL: 'Just this.',
  AT_LEAST: 'This or more.',
  ABOUT: 'About this.',
  MORE_THAN: 'More than this.',
  UP_TO: 'This or less.',
  RANGE: 'Between `value` and `valueMax`.',
  AIM_TOWARDS: 'In the direction of this.',
  INCREASE: 'More by this.',
}

export const TargetBoundEnum = builder.enumType('TargetBound', {
  description: 'How a target bounds the value, as the statement words it.',
  values: enumValues(TARGET_BOUNDS, (bound) => BOUND_MEANINGS[bound]),
})

const STATUS_MEANINGS: Readonly<Record<TargetStatus, string>> = {
  LEGISLATED: 'It is law.',
  ADOPTED: 'A government, a parliament or the allies have decided it.',
  BUDGETED: 'It is in a budget.',
  PLEDGED: 'A government has promised it.',
  PLANNED: 'It is in a plan.',
  AMBITION: 'It is hoped for.',
  SUPPORTED: 'The speaker is for it.',
  PROPOSED: 'It was put forward.',
  DEMANDED: 'Others were asked for it.',
  EXPECTED: 'The speaker expects it.',
  ALTERNATIVE: 'It was put forward instead of another one.',
  RESERVED: 'It was agreed to with a reservation.',
  REFUSED: 'The speaker will not do it.',
  OPPOSED: 'The speaker is against it.',
  WITHDRAWN: 'A plan that was given up before a later one was in its place, or for one.',
}

export const TargetStatusEnum = builder.enumType('TargetStatus', {
  description: 'What the speaker makes of a target, the firmest first.',
  values: enumValues(TARGET_STATUSES, (status) => STATUS_MEANINGS[status]),
})
