/** What is different between two schemas. graphql-inspector finds and weighs it; here it is weighed again where clients meet it otherwise. */
import { CriticalityLevel, diff, type Change as Found } from '@graphql-inspector/core'
import { coordinateOf, elementAt, type Schemas } from './element.ts'
import { unmergedWith } from './merging.ts'

export interface SchemaChange {
  /** graphql-inspector's name for it. */
  readonly type: string
  /** Where it is: `Member.pathway.asOf`. Empty for the schema itself. */
  readonly path: string
  readonly level: CriticalityLevel
  /** Whole sentence for the changelog, in Markdown. */
  readonly text: string
  /** What is to be done instead, where that is not said by the type. */
  readonly advice?: string
}

/** @returns nothing for descriptions, which change no client's program */
export async function changesBetween(schemas: Schemas): Promise<readonly SchemaChange[]> {
  const found = await diff(schemas.before, schemas.after)
  const added = new Set(found.flatMap(({ type, path }) => (WITH_PARTS.has(type) && path ? [`${path}.`] : [])))
  return found
    .filter(({ type, path = '' }) => !UNMET.test(type) && (!type.startsWith('DIRECTIVE_USAGE') || MET.test(path)))
    .filter(({ path = '' }) => ![...added].some((whole) => path.startsWith(whole)))
    .map((one) => changeOf(one, schemas))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
}

/** Descriptions; and deprecations, which are found again as uses of `@deprecated`. */
const UNMET = /_DESCRIPTION_|_DEPRECATION_/
/** The directives of a schema that are anything to a client. */
const MET = /\.@(oneOf|specifiedBy)\b|\.@deprecated$/
/** What comes with parts of its own, which are found as well. */
const WITH_PARTS: ReadonlySet<string> = new Set(['TYPE_ADDED', 'FIELD_ADDED', 'DIRECTIVE_ADDED'])

function changeOf(found: Found, schemas: Schemas): SchemaChange {
  const { type, path = '', message } = found
  const text = `\`${path === '' ? 'schema' : coordinateOf(path)}\`: ${message.replace(/\.$/, '')}`
  return { type, path, level: found.criticality.level, text, ...reweighed(found, text, schemas) }
}

const OPTIONAL = 'Make it nullable or give it a default value.'

function reweighed(
  { type, path = '', meta, criticality }: Found,
  text: string,
  schemas: Schemas,
): Partial<SchemaChange> {
  const { Breaking: breaking, NonBreaking: harmless } = CriticalityLevel
  switch (type) {
    // A query that repeats it is refused.
    case 'DIRECTIVE_REPEATABLE_REMOVED':
      return { level: breaking }
    // What has a default value need not be given.
    case 'DIRECTIVE_ARGUMENT_ADDED': {
      const required = elementAt(`${path}.${meta.addedDirectiveArgumentName}`, schemas.after)?.required
      return { level: required && !meta.addedToNewDirective ? breaking : harmless }
    }
    // Who does not know it does not give it, and meets nothing new.
    case 'FIELD_ARGUMENT_ADDED':
    case 'INPUT_FIELD_ADDED':
      return criticality.level === breaking ? {} : { level: harmless }
    case 'FIELD_TYPE_CHANGED': {
      const other = criticality.level === breaking ? undefined : unmergedWith(path, schemas)
      if (other === undefined) return {}
      const merged = `${text}. No query can merge it with \`${other}\` any more`
      return { level: breaking, text: merged, advice: 'Change all fields of that name alike in one release.' }
    }
    // Without its default value it may have to be given.
    case 'FIELD_ARGUMENT_DEFAULT_CHANGED':
    case 'INPUT_FIELD_DEFAULT_VALUE_CHANGED':
    case 'DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED':
    case 'FIELD_ARGUMENT_TYPE_CHANGED':
    case 'INPUT_FIELD_TYPE_CHANGED':
    case 'DIRECTIVE_ARGUMENT_TYPE_CHANGED': {
      const becameRequired = !elementAt(path, schemas.before)?.required && elementAt(path, schemas.after)?.required
      return becameRequired ? { level: breaking, text: `${text}. It is required now`, advice: OPTIONAL } : {}
    }
    default:
      return {}
  }
}
