/** The traffic of the soak test: mostly what people ask, a tenth of it again, and a fifth of it wrong or made to hurt. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { buildSchema } from 'graphql'
import { type RandomOperation, randomOperation } from '../../test/support/random-documents.ts'
import type { Received } from '../asker.ts'
import { ANSWERED, ATTACKS } from '../attacks.ts'
import type { Family } from '../scale/families.ts'
import { seeded } from '../scale/random.ts'
import { Traffic } from '../scale/traffic.ts'
import type { Scenario } from '../scenarios.ts'
import { beside } from './beside.ts'
import { containing, type Probe, wellFormed } from './probe.ts'
import { WRONG } from './wrong.ts'

/** Percent of all requests. */
const SHARES = { asked: 68, again: 10, beside: 4, wrong: 8, random: 5, attacks: 3, greedy: 2 } as const

const RANDOM_DOCUMENTS = 2_000
/** Entity tags that are remembered, to ask again with. */
const MOST_REMEMBERED = 5_000

export interface Mix {
  next(): Probe
  /** Remembers what an answer is known by. */
  learn(probe: Probe, received: Received): void
}

export function mixOf(families: readonly Family[], origin: string): Mix {
  const random = seeded(1949)
  // Which of them may be kept is of no account here.
  const traffic = new Traffic(
    families.map((family) => ({ ...family, policies: [null] })),
    1,
  )
  const documents = randomDocuments()
  const others = beside(origin)
  const remembered: Probe[] = []
  let serial = 0
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('There is nothing to choose from.')
    return item
  }
  const asked = (): Probe => {
    const question = traffic.draw(random)
    const name = traffic.families[traffic.familyOf(question)]?.name ?? ''
    return { name, asked: traffic.request(question), statuses: [200], fault: wellFormed }
  }
  const makers: Readonly<Record<keyof typeof SHARES, () => Probe>> = {
    asked,
    again: () => (remembered.length > 0 ? one(remembered) : asked()),
    beside: () => one(others),
    wrong: () => one(WRONG),
    random: () => randomly(one(documents)),
    attacks: () => probeOf(one([...ATTACKS, ...ANSWERED]), serial++),
    greedy: () => greedy(serial++),
  }
  return {
    next() {
      let left = random() * 100
      for (const [kind, share] of Object.entries(SHARES)) {
        left -= share
        if (left < 0) return makers[kind as keyof typeof SHARES]()
      }
      return asked()
    },
    learn({ name, asked: { path, method, body } }, { status, headers }) {
      if (status !== 200 || method !== undefined || body !== undefined || headers.etag === undefined) return
      if (headers['cache-control'] === 'no-store') return
      const again = {
        name: `again: ${name}`,
        asked: { path, headers: { 'if-none-match': headers.etag } },
        statuses: [304],
        fault: wellFormed,
      }
      remembered[Math.floor(random() * MOST_REMEMBERED) % Math.min(remembered.length + 1, MOST_REMEMBERED)] = again
    },
  }
}

const randomly = (operation: RandomOperation): Probe => ({
  name: 'a document at random',
  asked: { path: '/graphql', body: JSON.stringify(operation) },
  statuses: [200, 400],
  fault: wellFormed,
})

const probeOf = ({ name, request, expects, status = 200 }: Scenario, serial: number): Probe => ({
  name: `attack: ${name}`,
  asked: request(serial),
  statuses: [status],
  fault: containing(expects),
})

/** One client who asks for all that it may have, and is told to wait. */
const greedy = (serial: number): Probe => ({
  name: 'a client that spends all it has',
  asked: {
    path: '/graphql',
    body: JSON.stringify({
      query: `{ q${serial}: data(first: 900) { nodes { a: value b: value c: value d: value } } }`,
    }),
    headers: { 'cf-connecting-ip': '192.0.2.1' },
  },
  statuses: [200, 429],
  fault: wellFormed,
})

function randomDocuments(): readonly RandomOperation[] {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'))
  return fc.sample(randomOperation(schema), { numRuns: RANDOM_DOCUMENTS, seed: 1949 })
}
