import { indicatorOf } from '../../domain/dataset/dataset.ts'
import { carries } from '../../domain/edition/edition.ts'
import { DEFINITIONS, type Definition, INDICATORS, isIndicatorCode } from '../../domain/figure/indicator.ts'
import { unitFrom } from '../../domain/figure/unit.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { EditionRef, IndicatorRef } from '../builder/refs.ts'
import { listOf } from '../cost/field-cost.ts'
import texts from '../indicators.json' with { type: 'json' }
import { UnitRef } from './unit.ts'

const described = new Map(texts.map(({ indicator, name, unit }) => [indicator, `${name}. Unit: ${unit}.`]))

export const IndicatorCodeEnum = builder.enumType('IndicatorCode', {
  description: 'What is measured. One indicator has one unit; each series states its base year and currency.',
  values: Object.fromEntries(
    INDICATORS.map((code) => [code, { value: code, description: described.get(code) ?? code }]),
  ),
})

export const DefinitionEnum = builder.enumType('SpendingDefinition', {
  description: 'Whose definition of defence spending. They differ and are never joined in one series.',
  values: enumValues<Definition>({
    NATO: 'Core defence spending as NATO defines it and prints it in its tables.',
    SIPRI: 'Military expenditure as SIPRI defines it.',
    EDA: 'Total defence expenditure as the European Defence Agency defines it, in euro, of members in the European Union.',
  }),
})

builder.node(IndicatorRef, {
  description: 'What is measured.',
  id: { description: 'Global id, such as `indicator:DEFENCE_SHARE_OF_GDP`.', resolve: ({ code }) => code },
  loadOne: (code, { dataset }) => (isIndicatorCode(code) ? (dataset.indicators.get(code) ?? null) : null),
  fields: (t) => ({
    code: t.expose('code', { type: IndicatorCodeEnum, description: 'The value to ask for it by.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    unit: t.field({
      type: UnitRef,
      description: 'Its unit, without base year and national currency: those belong to a series.',
      resolve: (indicator) => unitFrom(indicator, indicator.unit),
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

builder.queryFields((t) => ({
  indicator: t.field({
    type: IndicatorRef,
    description: 'One indicator with its unit.',
    args: { code: t.arg({ type: IndicatorCodeEnum, required: true, description: 'Its code.' }) },
    resolve: (_root, { code }, { dataset }) => indicatorOf(dataset, code),
  }),
  indicators: t.field({
    type: [IndicatorRef],
    description: 'All indicators with their units.',
    cost: {
      size: ({ dataset }) => dataset.sizes.indicators,
      below: ({ dataset }) => ({ parents: dataset.sizes.indicators }),
    },
    resolve: (_root, _args, { dataset }) => INDICATORS.flatMap((code) => dataset.indicators.get(code) ?? []),
  }),
}))
