/** The schema: every file that describes a type, loaded for what it adds to the builder. */
import './scalars.ts'
import './indicator.ts'
import './edition.ts'
import './absence.ts'
import './area.ts'
import './currency.ts'
import './member.ts'
import './group.ts'
import './comparator.ts'
import './series.ts'
import './datum.ts'
import './composition.ts'
import './data.ts'
import './service.ts'
import { builder } from './builder.ts'

export const schema = builder.toSchema()
