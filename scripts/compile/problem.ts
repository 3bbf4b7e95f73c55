/** An error in the data package: its location, what was found there, and what is allowed. */
export interface Problem {
  /** Path relative to the folder of the package. */
  readonly file: string
  /** Line in the file; the header is line 1. */
  readonly line: number
  readonly column: string
  readonly found: string
  readonly allowed: string
}

export const describe = ({ file, line, column, found, allowed }: Problem): string =>
  `${file}:${line} column "${column}": found ${found}. Allowed: ${allowed}`

/** The data package is invalid. Has all problems, so that one run suffices to fix them. The message shows the first 25. */
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
