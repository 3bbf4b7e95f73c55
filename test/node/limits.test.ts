import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getNamedType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { COSTED_FIELDS, costOf, PAGE_SIZES } from '../../schema/cost.ts'
import { LIMITS } from '../../schema/limits.ts'
import { schema } from '../../schema/schema.ts'
import { trustedDocuments } from '../../scripts/documents-print.ts'

const ROOT = join(import.meta.dirname, '../..')
const objects = Object.values(schema.getTypeMap()).filter(isObjectType)

describe('the cost table', () => {
  it('gives every list of objects a size', () => {
    const without = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isListType(isNonNullType(field.type) ? field.type.ofType : field.type))
        .filter((field) => !isLeafType(getNamedType(field.type)))
        .filter((field) => costOf(type.name, field.name).size === undefined && !(type.name in PAGE_SIZES))
        .map((field) => `${type.name}.${field.name}`),
    )
    expect(without).toEqual([])
  })

  it('names only fields that there are', () => {
    const known = new Set(
      objects.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)),
    )
    const fields = new Set([...known].map((name) => name.split('.')[1]))
    const unknown = COSTED_FIELDS.filter((name) => {
      const [type = '', field = ''] = name.split('.')
      if (type === '*') return !fields.has(field)
      return field === '*' ? !schema.getType(type) : !known.has(name)
    })
    expect(unknown).toEqual([])
  })
})

describe('docs/limits.md', () => {
  it('lists the limits as they are', () => {
    const page = readFileSync(join(ROOT, 'docs/limits.md'), 'utf8')
    const rows = [...page.matchAll(/^\| `(.+?)` \| (\d+) \| (.+?) \| (.+?) \|$/gm)].map(
      ([, name, most, unit, hint]) => ({
        name,
        most: Number(most),
        unit,
        hint,
      }),
    )
    expect(rows).toEqual(LIMITS)
  })
})

describe('the trusted documents', () => {
  it('are the examples and the queries of the documentation (npm run documents:print writes them)', () => {
    expect(readFileSync(join(ROOT, 'src/edge/graphql/trusted-documents.json'), 'utf8')).toBe(trustedDocuments())
  })
})
