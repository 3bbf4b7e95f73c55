import { useEffect, useState } from 'preact/hooks'
import { execute } from '../../data/client.ts'
import { ScenarioPathway } from '../../generated/documents.ts'
import type { Point } from './point.ts'

/** The shares of areas along a scenario; empty while they load. */
export function useScenarios(codes: readonly string[], slug: string | null): readonly Point[] {
  const [points, setPoints] = useState<readonly Point[]>([])
  const key = codes.join()
  useEffect(() => {
    if (slug === null || key === '') {
      setPoints([])
      return
    }
    const controller = new AbortController()
    const requests = key.split(',').map((code) => execute(ScenarioPathway, { slug, area: code }, controller.signal))
    // Countries outside the alliance have no pathway, so their requests fail.
    Promise.allSettled(requests).then((answers) => {
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
