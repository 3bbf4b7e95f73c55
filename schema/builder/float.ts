/**
 * All numbers of an answer leave through Float, so the noise of binary fractions is taken off here. Pothos has no Float but that of
 * graphql-js, which is one object for the whole process: its output is replaced, its input stays.
 */
import { GraphQLFloat } from 'graphql'
import { withoutComputedNoise } from '../../domain/figure/noise.ts'

const coerce = GraphQLFloat.coerceOutputValue

const withoutNoise = (value: unknown): number => withoutComputedNoise(coerce(value))

GraphQLFloat.coerceOutputValue = withoutNoise
GraphQLFloat.serialize = withoutNoise
