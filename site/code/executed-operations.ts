/** What a page has asked the API, in the order of asking. */
export interface ExecutedOperation {
  readonly hash: string
  readonly variables: object
}

/** A registered document that a page has asked, with all variables that it asked it with. */
export interface ExecutedDocument {
  readonly hash: string
  readonly text: string
  /** What it asks for, in words: its first line, where that is a comment. */
  readonly title: string
  readonly operationName: string
  readonly variables: readonly object[]
}

/** Each document once, and each set of variables once. @param textOf the text that is registered under a hash */
export function executedDocuments(
  asked: readonly ExecutedOperation[],
  textOf: (hash: string) => string | undefined,
): readonly ExecutedDocument[] {
  return [...Map.groupBy(asked, ({ hash }) => hash)].flatMap(([hash, those]) => {
    const text = textOf(hash)
    if (text === undefined) return []
    const operationName = /^(?:query|subscription) (\w+)/m.exec(text)?.[1] ?? ''
    const variables = [...new Map(those.map((one) => [JSON.stringify(one.variables), one.variables])).values()]
    return [{ hash, text, title: /^# *(.+)/.exec(text)?.[1] ?? operationName, operationName, variables }]
  })
}
