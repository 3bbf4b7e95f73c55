import { isAbsence } from '../../domain/figure/absence.ts'
import { builder } from '../builder/builder.ts'
import { AbsenceRef, DatumRef } from '../builder/refs.ts'

export const DatumResult = builder.unionType('DatumResult', {
  description: 'A figure, or the reason why there is none. Ask for `... on Datum` and `... on Absence`.',
  types: [DatumRef, AbsenceRef],
  resolveType: (found) => (isAbsence(found) ? 'Absence' : 'Datum'),
})
