import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect, useRef } from 'react'

/** In a linked document of several operations, selects the one which the link names and puts the cursor in it. */
export function LinkedOperationName({ name }: { name: string }): null {
  const { queryEditor, operations } = useGraphiQL(pick('queryEditor', 'operations'))
  const { setOperationName } = useGraphiQLActions()
  const done = useRef(false)

  useEffect(() => {
    // Once, as soon as the document is parsed: afterwards the choice is the person's.
    if (done.current || !queryEditor || !operations) return
    done.current = true
    const operation = operations.find((one) => one.name?.value === name)
    const position = queryEditor.getModel()?.getPositionAt(operation?.loc?.start ?? 0)
    if (!operation || !position) return
    setOperationName(name)
    queryEditor.setPosition(position)
    queryEditor.revealPositionInCenterIfOutsideViewport(position)
  }, [name, operations, queryEditor, setOperationName])

  return null
}
