import { isAbsence } from '../domain/absence.ts'
import { builder } from './builder.ts'
import { AbsenceRef, DatumRef } from './refs.ts'

export const DatumResult = builder.unionType('DatumResult', {
  description: 'A figure, or the reason why there is none. Ask for `... on Datum` and `... on Absence`.',
  types: [DatumRef, AbsenceRef],
  resolveType: (found) => (isAbsence(found) ? 'Absence' : 'Datum'),
})
