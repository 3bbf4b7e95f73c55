import { type GraphiQLPlugin, pick, UnStyledButton, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { EXAMPLES, type Example } from './examples.ts'

/** Opens an example in a tab of its own, or goes to the tab that already shows it. There is none until the editors are loaded. */
function useOpenExample(): ((example: Example) => void) | null {
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick('tabs', 'queryEditor', 'variableEditor'))
  const { addTab, changeTab } = useGraphiQLActions()
  if (!queryEditor || !variableEditor) return null

  return ({ query, variables }) => {
    const open = tabs.findIndex((tab) => tab.query === query && (tab.variables || null) === variables)
    if (open !== -1) return changeTab(open)
    addTab()
    queryEditor.setValue(query)
    variableEditor.setValue(variables ?? '')
  }
}

function Examples() {
  const open = useOpenExample()
  return (
    <section aria-label="Examples" className="examples">
      <h2>Examples</h2>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example.title}>
            <UnStyledButton type="button" disabled={!open} onClick={() => open?.(example)}>
              {example.title}
            </UnStyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Drawn like its neighbours in the sidebar: 1.5 wide strokes in a box of 20. */
function Icon(props: object) {
  return (
    <svg viewBox="0 0 20 20" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden {...props}>
      <path d="M1 3.5h2M1 10h2M1 16.5h2M6.5 3.5H19M6.5 10H19M6.5 16.5H15" strokeLinecap="square" />
    </svg>
  )
}

/** The tabs of an earlier visit replace the example tabs, and tabs get closed; from here each example opens again. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: Icon, content: Examples }
