import type { Level, OwnLevel } from '../../../domain/pathway/realism/own-level.ts'
import { builder } from '../../builder/builder.ts'

const LevelRef = builder.objectRef<Level>('OwnLevel').implement({
  description: "A share of GDP that an ally had itself, by SIPRI's definition.",
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    sharePercent: t.exposeFloat('share', { description: 'Percent of GDP.' }),
  }),
})

export const OwnLevelsRef = builder.objectRef<OwnLevel>('OwnLevels').implement({
  description: "Where an ally stood itself in SIPRI's record.",
  fields: (t) => ({
    highest: t.expose('highest', { type: LevelRef, description: 'Its highest share, in the newest year of it.' }),
    lastAtTarget: t.expose('lastAtTarget', {
      type: LevelRef,
      nullable: true,
      description: 'The newest year with at least the share that the pathway leads to; null where there is none.',
    }),
  }),
})
