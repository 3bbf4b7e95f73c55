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
    Promise.all(asked).then(
      (answers) =>
        setPoints(
          answers.flatMap(({ data: { scenario } }) => {
            const { pathway } = scenario ?? {}
            return (pathway?.columns.years ?? []).map((year, index) => ({
              name: pathway?.area.name ?? '',
              year,
              share: pathway?.columns.shares[index] ?? 0,
              status: 'scenario',
            }))
          }),
        ),
      () => setPoints([]),
    )
    return () => controller.abort()
  }, [key, slug])
  return points
}
