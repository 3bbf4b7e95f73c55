/** Reads a Frictionless Tabular Data Package (https://specs.frictionlessdata.io/tabular-data-package/), and validates it by its schemas. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { allowedInstead, type PackageField } from './field.ts'
import { DataError, type Problem } from './problem.ts'

interface TableSchema {
  readonly fields: readonly PackageField[]
  readonly primaryKey: string | readonly string[]
  readonly foreignKeys?: readonly {
    readonly fields: string
    readonly reference: { readonly resource: string; readonly fields: string }
  }[]
}

interface Descriptor {
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    /** Undefined for resources that are not tables. */
    readonly schema?: TableSchema | string
  }[]
}

/** A row of a table: its cells as text, and its location. */
export interface PackageRow {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export type Tables = ReadonlyMap<string, readonly PackageRow[]>

/** The text of a cell, which may be empty. Validation has ensured that the column exists. */
export const cell = (row: PackageRow, column: string): string => row.cells[column] ?? ''

/** Some cells of a row by their columns. */
export const cellsIn = <Column extends string>(row: PackageRow, ...columns: readonly Column[]) =>
  Object.fromEntries(columns.map((column) => [column, cell(row, column)])) as Readonly<Record<Column, string>>

/** A problem with a cell. By default `found` is the text of the cell. */
export const problemAt = (
  row: PackageRow,
  column: string,
  allowed: string,
  found = JSON.stringify(cell(row, column)),
): Problem => ({
  file: row.file,
  line: row.line,
  column,
  found,
  allowed,
})

/**
 * Reads all tables of the package in a folder, by resource name.
 *
 * @throws DataError with every cell, key and reference that violates the schemas of the package
 */
export function readPackage(folder: string): Tables {
  const descriptor: Descriptor = readJson(folder, 'datapackage.json')
  const problems: Problem[] = []
  const schemas = new Map<string, TableSchema>()
  const tables = new Map<string, readonly PackageRow[]>()
  for (const { name, path, schema } of descriptor.resources) {
    if (schema === undefined) continue
    const table: TableSchema = typeof schema === 'string' ? readJson(folder, schema) : schema
    const read = readTable(folder, path, table)
    schemas.set(name, table)
    tables.set(name, read.rows)
    problems.push(...read.problems)
  }
  for (const [name, schema] of schemas) problems.push(...referenceProblems(tables.get(name) ?? [], schema, tables))
  if (problems.length > 0) throw new DataError(problems)
  return tables
}

const readJson = (folder: string, path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))

interface ReadTable {
  readonly rows: readonly PackageRow[]
  /** What is wrong with its cells and keys. */
  readonly problems: readonly Problem[]
}

/** By path, what was read last: an import compiles copies of the package that differ in one file or two. */
const lastRead = new Map<string, ReadTable & { readonly text: string; readonly schema: string }>()

function readTable(folder: string, path: string, table: TableSchema): ReadTable {
  const text = readFileSync(join(folder, path), 'utf8')
  const schema = JSON.stringify(table)
  const last = lastRead.get(path)
  if (last?.text === text && last.schema === schema) return last
  const problems: Problem[] = []
  const rows = readRows(text, path, table, problems)
  problems.push(...rows.flatMap((row) => cellProblems(row, table)), ...keyProblems(rows, table))
  lastRead.set(path, { text, schema, rows, problems })
  return { rows, problems }
}

function readRows(text: string, path: string, schema: TableSchema, problems: Problem[]): readonly PackageRow[] {
  const records: string[][] = parse(text, { bom: true, relax_column_count: true })
  const expected = schema.fields.map((field) => field.name)
  const [header = [], ...lines] = records
  if (header.join() !== expected.join())
    problems.push({ file: path, line: 1, column: header.join(), found: 'this header', allowed: expected.join() })
  return lines.map((values, index) => {
    const line = index + 2
    if (values.length !== expected.length)
      problems.push({
        file: path,
        line,
        column: '*',
        found: `${values.length} cells`,
        allowed: `${expected.length} cells`,
      })
    return { file: path, line, cells: Object.fromEntries(expected.map((name, at) => [name, values[at] ?? ''])) }
  })
}

function cellProblems(row: PackageRow, schema: TableSchema): readonly Problem[] {
  return schema.fields.flatMap((field) => {
    const allowed = allowedInstead(field, cell(row, field.name))
    return allowed === null ? [] : [problemAt(row, field.name, allowed)]
  })
}

function keyProblems(rows: readonly PackageRow[], schema: TableSchema): readonly Problem[] {
  const unique = schema.fields.filter((field) => field.constraints?.unique).map((field) => [field.name])
  const keys = [[schema.primaryKey].flat(), ...unique]
  return keys.flatMap((columns) => {
    const seen = new Map<string, number>()
    return rows.flatMap((row) => {
      const key = columns.map((column) => cell(row, column)).join(' · ')
      const before = seen.get(key)
      seen.set(key, before ?? row.line)
      return before === undefined
        ? []
        : [problemAt(row, columns.join('+'), `each once; line ${before} has it already`, `${key} again`)]
    })
  })
}

function referenceProblems(rows: readonly PackageRow[], schema: TableSchema, tables: Tables): readonly Problem[] {
  return (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const known = new Set((tables.get(reference.resource) ?? []).map((row) => cell(row, reference.fields)))
    const allowed = known.size > 40 ? `what ${reference.resource} lists` : [...known].join(', ')
    return rows.filter((row) => !known.has(cell(row, fields))).map((row) => problemAt(row, fields, allowed))
  })
}
