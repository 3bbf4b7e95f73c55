/** Values in the text of SQL, for what goes on a command line. What readers send is always bound instead. */

export type Value = string | number | null
/** A value, or SQL that finds it. */
export type SqlValue = Value | { readonly sql: string }

export function literal(value: Value): string {
  if (value === null) return 'NULL'
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

const cellSql = (cell: SqlValue): string => (typeof cell === 'object' && cell !== null ? cell.sql : literal(cell))

/** As few INSERTs as their allowed length permits. */
export function insertions(head: string, rows: readonly (readonly SqlValue[])[], longest: number): readonly string[] {
  const texts = rows.map((row) => `(${row.map(cellSql).join(', ')})`)
  const batches: string[][] = []
  let length = longest
  for (const text of texts) {
    if (length + text.length + 2 > longest) {
      batches.push([])
      length = 0
    }
    batches.at(-1)?.push(text)
    length += text.length + 2
  }
  return batches.map((batch) => `${head} VALUES ${batch.join(', ')} ON CONFLICT DO NOTHING`)
}
