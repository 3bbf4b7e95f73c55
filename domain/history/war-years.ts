/** The years in which members were at war. The rule is in scripts/compile/war-years.ts, and docs/use/pathways.md argues it. */
export interface WarYears {
  /** The last year that the source covers. */
  readonly lastYear: number
  /** By alpha-3 code, in ascending order; a member without any is left out. */
  readonly byMember: Readonly<Record<string, readonly number[]>>
}

/** Whether a member was at war in a year of a span, both ends included. A year after the source's last is taken for that last year. */
export function wasAtWar({ lastYear, byMember }: WarYears, member: string, from: number, to: number): boolean {
  const first = Math.min(from, lastYear)
  return byMember[member]?.some((year) => first <= year && year <= to) ?? false
}
