import { carries } from '../domain/edition.ts'
import { DEFINITIONS, type Definition, INDICATORS, type Indicator } from '../domain/indicator.ts'
import { builder } from './builder.ts'
import { listOf } from './cost/field-cost.ts'
import { enumValues } from './enum-values.ts'
import texts from './indicators.json' with { type: 'json' }
import { EditionRef, IndicatorInfoRef } from './refs.ts'

const described = new Map(texts.map(({ indicator, name, unit }) => [indicator, `${name}. Unit: ${unit}.`]))

export const IndicatorEnum = builder.enumType('Indicator', {
  description: 'What is measured. One indicator has one unit; base years and currencies are stated by each series.',
  values: enumValues(INDICATORS, (code) => described.get(code) ?? code),
})

export const DefinitionEnum = builder.enumType('Definition', {
  description: 'Whose definition of defence spending. The two differ and are never joined in one series.',
  values: {
    NATO: { value: 'NATO', description: 'Core defence spending as NATO defines it and prints it in its tables.' },
    SIPRI: { value: 'SIPRI', description: 'Military expenditure as SIPRI defines it.' },
  } satisfies Record<Definition, { value: Definition; description: string }>,
})

IndicatorInfoRef.implement({
  description: 'An indicator in words.',
  fields: (t) => ({
    code: t.field({ type: IndicatorEnum, description: 'The value to ask for it by.', resolve: ({ code }) => code }),
    name: t.exposeString('name', { description: 'Its name.' }),
    unit: t.exposeString('unit', {
      description: 'Its unit, without base year and currency: those belong to a series, which states its unit in full.',
    }),
    description: t.exposeString('description', { description: 'What it measures and what to mind.' }),
    definitions: t.field({
      type: [DefinitionEnum],
      description: 'By whose definitions of defence spending it is carried; empty where no definition applies.',
      cost: { size: DEFINITIONS.length },
      resolve: (indicator, _args, { dataset }) => {
        const codes = dataset.editions
          .filter((one) => carries(one, indicator.code))
          .map((one) => one.source.definitionCode)
        return DEFINITIONS.filter((definition) => codes.includes(definition))
      },
    }),
    editions: t.field({
      type: [EditionRef],
      description: 'The editions that carry it, oldest first.',
      cost: listOf(({ editionsOfIndicator }) => editionsOfIndicator),
      resolve: (indicator, _args, { dataset }) => dataset.editions.filter((one) => carries(one, indicator.code)),
    }),
  }),
})

builder.queryField('indicators', (t) =>
  t.field({
    type: [IndicatorInfoRef],
    description: 'All indicators with their units.',
    cost: {
      size: ({ dataset }) => dataset.sizes.indicators,
      below: ({ dataset }) => ({ parents: dataset.sizes.indicators }),
    },
    resolve: (_root, _args, { dataset }) =>
      INDICATORS.flatMap((code): Indicator[] => {
        const indicator = dataset.indicators.get(code)
        return indicator ? [indicator] : []
      }),
  }),
)
