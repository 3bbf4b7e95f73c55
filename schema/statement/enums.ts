/** The closed sets in which statements are described. */
import type {
  Confidence,
  QuoteStatus,
  StatementType,
  TargetBound,
  TargetComponent,
  TargetStatus,
  TargetUnit,
  Topic,
} from '../../domain/statement/statement.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'

export const StatementTypeEnum = builder.enumType('StatementType', {
  description: 'What kind of statement it is.',
  values: enumValues<StatementType>({
    STATEMENT: 'Something said: in a speech, an interview, a report.',
    PLEDGE: 'A government’s promise about its own spending.',
    DECLARATION: 'A text that allies adopted together.',
    TARGET: 'A target that is set out in a document.',
  }),
})

export const TopicEnum = builder.enumType('StatementTopic', {
  description: 'What a statement is about.',
  values: enumValues<Topic>({
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
  }),
})

export const ConfidenceEnum = builder.enumType('StatementConfidence', {
  description: 'How sure it is that this was said in this way, there and then.',
  values: enumValues<Confidence>({
    HIGH: 'Read in an official text, or in two reports that agree.',
    MEDIUM: 'Read in one report, or in reports that differ in a detail; see the notes.',
    LOW: 'Read in one place that may be wrong; see the notes.',
  }),
})

export const QuoteStatusEnum = builder.enumType('QuoteStatus', {
  description: 'How exact the words of a quote are.',
  values: enumValues<QuoteStatus>({
    VERBATIM: 'The exact words.',
    VERBATIM_IN_TRANSLATION: 'The exact words of a published translation; the speaker used another language.',
    AS_REPORTED: 'The wording varies from copy to copy.',
  }),
})

export const TargetComponentEnum = builder.enumType('TargetComponent', {
  description: 'What a target is about.',
  values: enumValues<TargetComponent>({
    CORE: 'NATO-definition defence spending.',
    RELATED: 'Defence- and security-related spending beside it, up to 1.5% of GDP.',
    TOTAL: 'Both together, or a target from before they were told apart.',
    EQUIPMENT: 'Major equipment.',
  }),
})

export const TargetUnitEnum = builder.enumType('TargetUnit', {
  description: 'What a target is measured in.',
  values: enumValues<TargetUnit>({
    PERCENT_OF_GDP: 'Percent of gross domestic product.',
    PERCENT_OF_GDP_MORE: 'So many percent of GDP more than before.',
    PERCENT_OF_GNI: 'Percent of gross national income.',
    PERCENT_OF_DEFENCE_SPENDING: 'Percent of defence spending.',
  }),
})

export const TargetBoundEnum = builder.enumType('TargetBound', {
  description: 'How a target bounds the value, as the statement words it.',
  values: enumValues<TargetBound>({
    EQUAL: 'Just this.',
    AT_LEAST: 'This or more.',
    ABOUT: 'About this.',
    MORE_THAN: 'More than this.',
    UP_TO: 'This or less.',
    RANGE: 'Between `value` and `valueMax`.',
    AIM_TOWARDS: 'In the direction of this.',
    INCREASE: 'More by this.',
  }),
})

export const TargetStatusEnum = builder.enumType('TargetStatus', {
  description: 'What the speaker makes of a target, the firmest first.',
  values: enumValues<TargetStatus>({
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
  }),
})
