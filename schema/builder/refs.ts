/** The types by name, so that the files that describe them can refer to each other in any order. */

import type { Area, Comparator, Currency, Group, Member } from '../../domain/area/area.ts'
import type { YearComposition } from '../../domain/area/composition.ts'
import type { Claim } from '../../domain/claim/claim.ts'
import type { Edition, Source } from '../../domain/edition/edition.ts'
import type { Release } from '../../domain/edition/release.ts'
import type { Absence } from '../../domain/figure/absence.ts'
import type { Indicator } from '../../domain/figure/indicator.ts'
import type { Datum, Series } from '../../domain/figure/series.ts'
import type { GroupsPathway, MembersPathway, Pathway } from '../../domain/pathway/pathway.ts'
import type { Pledge } from '../../domain/pledge/pledge.ts'
import type { KnownPosition } from '../../domain/position/known.ts'
import type { Statement } from '../../domain/statement/statement.ts'
import { builder } from './builder.ts'

export const AreaRef = builder.interfaceRef<Area>('Area')
export const CountryRef = builder.interfaceRef<Member | Comparator>('Country')
export const MemberRef = builder.objectRef<Member>('Member')
export const GroupRef = builder.objectRef<Group>('Group')
export const ComparatorRef = builder.objectRef<Comparator>('Comparator')
export const CurrencyRef = builder.objectRef<Currency>('Currency')
export const IndicatorRef = builder.objectRef<Indicator>('Indicator')
export const EditionRef = builder.objectRef<Edition>('Edition')
export const ReleaseRef = builder.objectRef<Release>('Release')
export const SourceRef = builder.objectRef<Source>('Source')
export const SeriesRef = builder.objectRef<Series>('Series')
export const DatumRef = builder.objectRef<Datum>('Datum')
export const AbsenceRef = builder.objectRef<Absence>('Absence')
export const CompositionRef = builder.objectRef<YearComposition & { readonly method: string }>('GroupComposition')
export const PledgeRef = builder.objectRef<Pledge>('Pledge')
export const PositionRef = builder.objectRef<KnownPosition>('Position')
export const PathwayRef = builder.interfaceRef<Pathway>('Pathway')
export const MemberPathwayRef = builder.objectRef<MembersPathway>('MemberPathway')
export const GroupPathwayRef = builder.objectRef<GroupsPathway>('GroupPathway')
export const StatementRef = builder.objectRef<Statement>('Statement')
export const ClaimRef = builder.objectRef<Claim>('Claim')
