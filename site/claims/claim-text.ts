interface Titled {
  readonly assertion: string
  readonly subjectInWords: string | null
  readonly area: { readonly name: string } | null
  readonly year: number | null
  readonly sharePercent: number | null
}

/** What is claimed: "NATO, 2024: 1,470 billion USD" */
export const claimText = ({ area, subjectInWords, year, sharePercent, assertion }: Titled): string =>
  `${area?.name ?? subjectInWords ?? ''}${year === null ? '' : `, ${year}`}${sharePercent === null ? '' : `, at ${sharePercent}% of GDP`}: ${assertion}`
