/** A field of a table schema, and whether a text is a value of it. */
export interface PackageField {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'year' | 'boolean'
  readonly format?: string
  readonly constraints?: {
    readonly required?: boolean
    readonly unique?: boolean
    readonly enum?: readonly string[]
    readonly pattern?: string
    readonly minimum?: number | string
    readonly maximum?: number | string
  }
}

const FORMS: Readonly<Record<PackageField['type'], { readonly form: RegExp; readonly allowed: string }>> = {
  string: { form: /^[^\n]*$/u, allowed: 'text on one line' },
  integer: { form: /^-?\d+$/, allowed: 'a whole number' },
  number: { form: /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/, allowed: 'a finite decimal number with a point' },
  date: { form: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, allowed: 'a day as YYYY-MM-DD' },
  year: { form: /^(19|20|21)\d\d$/, allowed: 'a year from 1900 to 2199' },
  boolean: { form: /^(true|false)$/, allowed: 'true or false' },
}

/** What the field allows, if the text is invalid; null if it is valid. */
export function allowedInstead({ type, format, constraints = {} }: PackageField, text: string): string | null {
  if (text === '') return constraints.required ? 'a value: the cell must not be empty' : null
  const { form, allowed } = FORMS[type]
  if (!form.test(text) || (type === 'number' && !Number.isFinite(Number(text)))) return allowed
  if (constraints.enum && !constraints.enum.includes(text)) return constraints.enum.join(', ')
  if (constraints.pattern && !new RegExp(constraints.pattern).test(text))
    return `text of the form ${constraints.pattern}`
  if (format === 'uri' && !URL.canParse(text)) return 'a URL'
  const { minimum, maximum } = constraints
  if (minimum !== undefined && isBelow(type, text, minimum)) return `nothing below ${minimum}`
  if (maximum !== undefined && isBelow(type, String(maximum), text)) return `nothing above ${maximum}`
  return null
}

const isBelow = (type: PackageField['type'], a: string, b: number | string): boolean =>
  type === 'date' ? a < String(b) : Number(a) < Number(b)
