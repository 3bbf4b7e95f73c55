import { useMonaco } from '@graphiql/react'
import { useEffect } from 'react'

/** The editor draws a box around each apostrophe (’) of an answer, as a character that could be taken for another: not here. */
export function PlainApostrophes(): null {
  const monaco = useMonaco((state) => state.monaco)

  useEffect(() => {
    if (!monaco) return
    const plain = { unicodeHighlight: { ambiguousCharacters: false } }
    for (const editor of monaco.editor.getEditors()) editor.updateOptions(plain)
    const created = monaco.editor.onDidCreateEditor((editor) => editor.updateOptions(plain))
    return () => created.dispose()
  }, [monaco])

  return null
}
