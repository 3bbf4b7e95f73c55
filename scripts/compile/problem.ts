/** Something in the data package that must not be served: where it is, what was found there, and what is allowed. */
export interface Problem {
  /** Path below the package's folder. */
  readonly file: string
  /** Line in the file, the header being line 1. */
  readonly line: number
  readonly column: string
  readonly found: string
  readonly allowed: string
}

export const describe = ({ file, line, column, found, allowed }: Problem): string =>
  `${file}:${line} column "${column}": found ${found}. Allowed: ${allowed}`

/** Stops the compiler with everything that is wrong, so that one run is enough to mend it. */
export class DataError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const shown = problems.slice(0, 25).map(describe)
    const more = problems.length > shown.length ? [`… and ${problems.length - shown.length} more`] : []
    super([`The data package has ${problems.length} problem(s); nothing was written.`, ...shown, ...more].join('\n'))
    this.name = 'DataError'
    this.problems = problems
  }
}
