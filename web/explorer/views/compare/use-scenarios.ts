import { useEffect, useState } from 'preact/hooks'
import { ask } from '../../data/client.ts'
import { ScenarioPathway } from '../../queries/scenario-pathway.graphql.ts'
import type { Point } from './point.ts'

/** The shares along a scenario, for each of some members. */
export function useScenarios(codes: readonly string[], slug: string | null): readonly Point[] {
  const [points, setPoints] = useState<readonly Point[]>([])
  const key = codes.join()
  useEffect(() => {
    if (slug === null || key === '') {
      setPoints([])
      return
    }
    const controller = new AbortController()
    const asked = key.split(',').map((code) => ask(ScenarioPathway, { slug, area: code }, controller.signal))
    // Countries outside the alliance have no pathway: they go on without one.
    Promise.allSettled(asked).then((answers) => {
      if (controller.signal.aborted) return
      setPoints(
        answers.flatMap((answer) => {
          const { pathway } = (answer.status === 'fulfilled' ? answer.value.data.scenario : null) ?? {}
          if (!pathway) return []
          const { columns, area } = pathway
          return columns.years.flatMap((year, index) => {
            const share = columns.sharesPercent[index]
            return share === undefined ? [] : [{ name: area.name, year, share, status: 'scenario' }]
          })
        }),
      )
    })
    return () => controller.abort()
  }, [key, slug])
  return points
}
