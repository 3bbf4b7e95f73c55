import type { Unit, UnitMeasure } from '../../domain/figure/unit.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { PriceBasisEnum } from './price-basis.ts'

const UnitMeasureEnum = builder.enumType('UnitMeasure', {
  description: 'What kind of quantity a unit measures.',
  values: enumValues<UnitMeasure>({
    MONEY: 'An amount of money.',
    MONEY_PER_HEAD: 'An amount of money for each inhabitant.',
    PERCENT_OF_GDP: 'Percent of gross domestic product.',
    PERCENT_OF_DEFENCE_SPENDING: 'Percent of defence spending.',
    PERCENT_OF_GOVERNMENT_EXPENDITURE: 'Percent of government expenditure.',
    PERCENT_CHANGE: 'Percent change from the year before.',
    PERSONS: 'A number of persons.',
    INDEX: 'An index. The edition states its base.',
  }),
})

export const UnitRef = builder.objectRef<Unit>('Unit').implement({
  description: 'The unit of a value, in words and in parts that a program can use.',
  fields: (t) => ({
    label: t.exposeString('label', {
      description:
        'The unit in words, with currency and base year where they are known: "million PLN, current prices".',
    }),
    measure: t.expose('measure', { type: UnitMeasureEnum, description: 'What kind of quantity it is.' }),
    multiplier: t.exposeInt('multiplier', {
      description: 'What a value is multiplied by: 1, 1000, 1000000 (millions) or 1000000000 (billions).',
    }),
    currency: t.exposeString('currency', {
      nullable: true,
      description:
        'ISO 4217 code. Null where it is no money, and for an indicator in national currency, where each series has its own.',
    }),
    priceBasis: t.expose('priceBasis', {
      type: PriceBasisEnum,
      nullable: true,
      description: 'Current or constant prices. Null where it is no money.',
    }),
    baseYear: t.exposeInt('baseYear', {
      nullable: true,
      description:
        'Base year of constant prices. Null for current prices, and for an indicator, where each edition has its own.',
    }),
  }),
})
