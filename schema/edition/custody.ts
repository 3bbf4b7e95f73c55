import type { CustodyKind } from '../../domain/edition/custody.ts'
import { builder } from '../builder/builder.ts'

export const CustodyEnum = builder.enumType('Custody', {
  description: 'Where figures were read before they were carried here.',
  values: {
    PUBLISHER_FILE: { value: 'publisher-file', description: "In the publisher's own file." },
    COPY: { value: 'copy', description: "In a copy of the publisher's file that somebody else keeps." },
    SECOND_HAND: { value: 'second-hand', description: 'As somebody else printed them from the publication.' },
  } as const satisfies Record<string, { value: CustodyKind; description: string }>,
})
