import type { Asked, Received } from '../asker.ts'
import type { Things } from './families.ts'

const TARGETS = [2.5, 3, 3.5, 4, 4.5, 5]

/** What questions are made of, asked of the worker itself: members, editions, and pathways that somebody might have shared. */
export async function thingsOf(worker: { ask(asked: Asked): Promise<Received> }): Promise<Things> {
  const ask = async (query: string) =>
    JSON.parse((await worker.ask({ path: '/graphql', body: JSON.stringify({ query }) })).text).data
  const { members, editions } = await ask('{ members { code } editions { slug } }')
  const pathways: string[] = []
  for (const target of TARGETS) {
    const found = await ask(
      `{ members { pathway(input: { target: { total: { sharePercent: ${target}, year: 2035 } } }) { id } } }`,
    )
    for (const { pathway } of found.members) if (pathway !== null) pathways.push(pathway.id)
  }
  return {
    members: members.map(({ code }: { code: string }) => code),
    editions: editions.map(({ slug }: { slug: string }) => slug),
    pathways,
  }
}
