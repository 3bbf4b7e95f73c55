/** Commands for a shell, with every word as it is meant: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 */
export const shellWord = (text: string): string =>
  /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

/** Asks a registered document by GET, whose answer every cache on the way may keep. @param address of the document: `https://…/q/<hash>` */
export const curlCommand = (address: string, variables: object): string =>
  Object.keys(variables).length === 0
    ? `curl -s ${shellWord(address)}`
    : `curl -sG ${shellWord(address)} --data-urlencode ${shellWord(`variables=${JSON.stringify(variables)}`)}`
