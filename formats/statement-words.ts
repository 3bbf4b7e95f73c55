/** What readers see of the constants that describe statements. */

export const TYPE_NAMES = {
  STATEMENT: 'something said',
  PLEDGE: 'a pledge',
  DECLARATION: 'a declaration of allies together',
  TARGET: 'a target in a document',
} as const

export const TOPIC_NAMES = {
  FIVE_PERCENT_TARGET: '5% of GDP',
  CORE_3_5: '3.5% of GDP, the core leg',
  RESILIENCE_1_5: '1.5% of GDP, the related leg',
  TWO_PERCENT_GUIDELINE: '2% of GDP',
  EQUIPMENT_20: '20% for equipment',
  NATIONAL_COMMITMENT: 'what one country promises for itself',
  TIMELINE_PATHWAY: 'by when, and how',
  BURDEN_SHARING: 'who carries how much',
  SOCIAL_TRADEOFF: 'next to social spending',
  EXEMPTION_FLEXIBILITY: 'exemptions from a target',
  DEFINITION_COUNTING: 'what counts as defence spending',
  EU_FISCAL_RULES: 'fiscal rules of the European Union',
  US_COMMITMENT: 'whether the United States stands by the alliance',
  UKRAINE_SUPPORT: 'support of Ukraine',
  INDUSTRY: 'the defence industry',
  FIGURES: 'figures',
} as const

export const CONFIDENCE_NAMES = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const

export const QUOTE_STATUS_NAMES = {
  VERBATIM: 'The exact words',
  AS_REPORTED: 'As reported: the wording varies from copy to copy',
  VERBATIM_IN_TRANSLATION: 'The exact words of a published translation',
} as const
