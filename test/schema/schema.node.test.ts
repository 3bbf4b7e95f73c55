import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, validateSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../../schema/schema.ts'
import { indicatorTexts, schemaText } from '../../scripts/print/schema.ts'

const committed = (file: string) => readFileSync(join(import.meta.dirname, '../../schema', file), 'utf8')

describe('the schema', () => {
  it('is valid GraphQL', () => {
    expect(validateSchema(schema)).toEqual([])
  })

  it('is the committed one: a change of the API is a visible diff (npm run schema:print writes it)', async () => {
    expect(await schemaText()).toBe(committed('schema.graphql'))
  })

  it('names indicators and units as the data package does (npm run schema:print writes them)', () => {
    expect(indicatorTexts()).toBe(committed('indicators.json'))
  })

  it('describes every type, field, argument, input field and enum value', () => {
    const bare: string[] = []
    const check = (name: string, { description }: { description?: string | null | undefined }) => {
      if (!description || description.length < 3) bare.push(name)
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue
      check(type.name, type)
      if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value)
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field)
      if (isObjectType(type) || isInterfaceType(type))
        for (const field of Object.values(type.getFields())) {
          check(`${type.name}.${field.name}`, field)
          for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name}:)`, arg)
        }
    }
    expect(bare).toEqual([])
  })

  it('states a unit with every indicator', () => {
    const indicator = schema.getType('IndicatorCode')
    if (!isEnumType(indicator)) throw new Error('IndicatorCode is not an enum.')
    for (const { description } of indicator.getValues()) expect(description).toMatch(/Unit: .+\.$/)
  })

  it('has no mutation: only publishing writes', () => {
    expect(schema.getMutationType()).toBeUndefined()
  })
})
