/** The GraphiQL page: the stock editor on this origin's /graphql, opened with the example queries. */
import 'graphiql/setup-workers/vite'
import './graphiql.css'
import './examples-plugin.css'
import { HISTORY_PLUGIN } from '@graphiql/plugin-history'
import { GraphiQL } from 'graphiql'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ActiveTab } from './active-tab.tsx'
import { EXAMPLES } from './examples.ts'
import { EXAMPLES_PLUGIN } from './examples-plugin.tsx'
import { fetcher } from './fetcher.ts'
import { linkedOperation } from './link.ts'
import { LinkedOperationName } from './linked-operation-name.tsx'
import { openingState } from './opening-state.ts'
import { PlainApostrophes } from './plain-apostrophes.tsx'
import { SystemTheme } from './system-theme.tsx'

const linked = linkedOperation(location.search)

const page = (
  <GraphiQL
    {...openingState(linked)}
    fetcher={fetcher}
    plugins={[EXAMPLES_PLUGIN, HISTORY_PLUGIN]}
    schemaDescription
    inputValueDeprecation
    // The API is open: it reads no header that a person would type.
    isHeadersEditorEnabled={false}
    showPersistHeadersSettings={false}
    defaultEditorToolsVisibility={EXAMPLES.some((example) => example.variables) ? 'variables' : false}
  >
    <GraphiQL.Logo>Realistic Pathway</GraphiQL.Logo>
    <SystemTheme />
    <ActiveTab />
    <PlainApostrophes />
    {linked?.operationName && <LinkedOperationName name={linked.operationName} />}
  </GraphiQL>
)

const container = document.getElementById('graphiql')
if (container) createRoot(container).render(<StrictMode>{page}</StrictMode>)
