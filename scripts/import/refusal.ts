/** A place in a publisher's file. */
export interface FileLocation {
  readonly file: string
  /** The sheet of a workbook. */
  readonly sheet?: string
  /** "D42" in a workbook, "line 7, column TIME_PERIOD" in a text file. */
  readonly cell: string
}

export const placeText = ({ file, sheet, cell }: FileLocation): string =>
  [file, ...(sheet === undefined ? [] : [`sheet "${sheet}"`]), cell].join(', ')

/** The file says something that an importer does not understand. Nothing is guessed: the import stops there. */
export class ImportRefusal extends Error {
  constructor(place: FileLocation, found: string, expected: string, example: string) {
    super(`${placeText(place)}: found ${found}. Expected: ${expected}. Example: ${example}`)
    this.name = 'ImportRefusal'
  }
}
