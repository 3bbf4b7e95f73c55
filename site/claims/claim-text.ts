interface Titled {
  readonly assertion: string
  readonly subjectInWords: string | null
  readonly area: { readonly name: string } | null
  readonly year: number | null
}

/** What is claimed: "NATO, 2024: 1,470 billion USD" */
export const claimText = ({ area, subjectInWords, year, assertion }: Titled): string =>
  `${area?.name ?? subjectInWords ?? ''}${year === null ? '' : `, ${year}`}: ${assertion}`
