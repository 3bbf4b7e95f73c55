import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect } from 'react'

/** Does what GraphiQL leaves undone when another tab becomes the active one. */
export function ActiveTab(): null {
  const { activeTabIndex, tabs } = useGraphiQL(pick('activeTabIndex', 'tabs'))
  const { setOperationFacts } = useGraphiQLActions()
  const active = tabs[activeTabIndex]?.id

  useEffect(() => {
    if (!active) return
    // The tab bar scrolls, and a tab that opens past its end would stay out of sight.
    document.querySelector('[role="tab"][aria-selected="true"]')?.scrollIntoView({ inline: 'nearest' })
    // Until the new text is parsed, a moment later, the API would be asked for the last tab's operation.
    setOperationFacts({})
  }, [active, setOperationFacts])

  return null
}
