/**
 * The price of a question, in points: about one for each value of its answer. Every field states its own, as `cost` beside its type
 * and resolver. This file says what such a price is, and puts it where the server finds it: into the field's extensions.
 */
import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type InputShapeFromFields,
  type PothosOutputFieldConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core'
import type { GraphQLField } from 'graphql'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { type Lengths, mostEach } from '../../domain/dataset/lengths.ts'
import type { Sizes } from '../../domain/dataset/sizes.ts'

/** What the objects are like that a field is asked of. */
export interface Scope {
  /** Members that an area stands for, at most: 1 for a country, all for a group that is not known beforehand. */
  readonly members: number
  /** Members from whose figures a figure may have been computed, at most: 1 for what a source printed. */
  readonly computedFrom: number
  /** Different objects that the field is asked of, at most. Their lists together are shorter than so many times the longest. */
  readonly parents: number
  /** Years of a pathway, at most. */
  readonly years: number
}

export interface Priced<Args = Readonly<Record<string, unknown>>> extends Scope {
  readonly args: Args
  readonly dataset: Dataset
}

export interface FieldCost<Args = Readonly<Record<string, unknown>>> {
  /** Points for the work of the field, each time it is asked of an object. Default: 1. */
  readonly weight?: number | ((on: Priced<Args>) => number)
  /** The most items that a list holds, by the real sizes of the data. Every list has one. */
  readonly size?: number | ((on: Priced<Args>) => number)
  /** Points for each item of a list: by default 1 for an object, 0.2 for a number or a word. */
  readonly each?: number
  /** What is different for the fields below. What is not given is not known there, but for the years. */
  readonly below?: (on: Priced<Args>) => Partial<Scope>
}

/** Points for an item of a list of texts, each a sentence or two. */
export const SENTENCE = 3

/** What a type says in its extensions whose objects are single countries. */
export const ONE_COUNTRY: { readonly scope: Partial<Scope> } = { scope: { members: 1 } }

/** The fields below are about the same area. */
export const sameArea = ({ members }: Scope): Partial<Scope> => ({ members })

/** The fields below are of the same figure. */
export const sameFigure = ({ members, computedFrom }: Scope): Partial<Scope> => ({ members, computedFrom })

/** The fields below are asked of an object for each of those that this one is asked of. */
export const sameParents = ({ parents }: Scope): Partial<Scope> => ({ parents })

/** The cost of a list that differs from parent to parent, of objects that others may have as well. */
export const listOf = (lengths: (sizes: Sizes) => Lengths) => ({
  size: ({ dataset, parents }: Priced) => mostEach(lengths(dataset.sizes), parents),
})

/** The same of objects that belong to one parent alone. */
export const ownListOf = (lengths: (sizes: Sizes) => Lengths) => {
  const { size } = listOf(lengths)
  return { size, below: (on: Priced) => ({ parents: on.parents * size(on) }) }
}

/** The weight of what is looked up for a country, and worked out from all members of a group. */
export const ofArea =
  (ofCountry: number, ofEachMember = ofCountry) =>
  ({ members }: Pick<Scope, 'members'>): number =>
    members === 1 ? ofCountry : ofEachMember * (members + 1)

const PLUGIN = 'cost'

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      readonly [PLUGIN]: CostPlugin<Types>
    }
    export interface FieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      ParentShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveShape = unknown,
      ResolveReturnShape = unknown,
    > {
      readonly cost?: FieldCost<InputShapeFromFields<Args>>
    }
  }
}

/** What a field says of its price. Nothing: a point for each object that it is asked of. */
export const costOf = ({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): FieldCost =>
  (extensions.cost as FieldCost | undefined) ?? {}

/** The points for an item of a list. */
export const eachOf = ({ each }: FieldCost, isLeaf: boolean): number => each ?? (isLeaf ? 0.2 : 1)

class CostPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  /** @throws Error for a list that has no size: nobody would know what it costs */
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { cost } = field.pothosOptions
    if (field.type.kind === 'List' && cost?.size === undefined)
      throw new Error(`${field.parentType}.${field.name} is a list without a size: give it a cost.`)
    return { ...field, extensions: { ...field.extensions, cost } }
  }
}

SchemaBuilder.registerPlugin(PLUGIN, CostPlugin)

export default PLUGIN
