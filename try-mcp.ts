import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
const url = new URL('http://localhost:8916/mcp')
for (const mode of ['legacy', 'auto'] as const) {
  const client = new Client({ name: 'try', version: '1' }, { versionNegotiation: { mode } } as never)
  await client.connect(new StreamableHTTPClientTransport(url))
  console.log(mode, client.getServerVersion?.(), (client as never as {getNegotiatedProtocolVersion?: () => unknown}).getNegotiatedProtocolVersion?.())
  const { tools } = await client.listTools()
  console.log(tools.map((t) => t.name))
  const { resources } = await client.listResources()
  console.log(resources.map((t) => t.uri))
  if (mode === 'legacy') for (const r of resources) { const x = await client.readResource({ uri: r.uri }); console.log(r.uri, JSON.stringify(x.contents[0]).length, JSON.stringify(x.contents[0]).slice(0, 160)) }
  if (mode === 'auto') for (const [name, args] of [
    ['get_figure', { area: 'Poland', year: 2024 }], ['get_figure', { area: 'Iceland', year: 2024 }], ['get_figure', { area: 'Atlantis' }], ['get_figure', { area: 'POL', indicator: 'X', year: 2.5 }],['get_figure', { area: 'POL', yeer: 2 }],
    ['compare', { areas: ['POL', 'DEU', 'NATO', 'RUS'], from: 2020 }],
    ['pathway', { area: 'ESP', target: 'total', sharePercent: 5, year: 2032 }],['pathway', { area: 'NATO' }], ['pathway', { area: 'ESP', target: 'total', sharePercent: 5 }],['pathway', { area: 'RUS' }],
    ['assess', {}], ['assess', { areas: ['Spain', 'USA'] }],
    ['check_number', { text: 'NATO countries spent 1.47 trillion in 2024' }], ['check_number', { text: 'Poland spent 9.9% of GDP in 2024' }],['check_number', { text: 'The moon has 42 craters' }], ['check_number', { text: '' }],
    ['search_statements', { search: 'realistic pathway', first: 2 }], ['search_statements', {}],
    ['graphql', { query: '{ member(code: "POL") { name datum(indicator: DEFENCE_SHARE_OF_GDP) { ... on Datum { value citation } } } }' }], ['graphql', { query: '{ nothing }' }],
  ] as const) {
    const t0 = performance.now()
    const r = await client.callTool({ name, arguments: args }).catch((e) => ({ thrown: String(e) }))
    const text = 'content' in r ? (r.content as {text: string}[])[0]!.text : JSON.stringify(r)
    console.log('\n##', name, JSON.stringify(args), ('isError' in r && r.isError) ? 'ERROR' : '', (performance.now() - t0).toFixed(0) + 'ms', 'structured' , 'structuredContent' in r ? JSON.stringify(r.structuredContent).length : 0)
    console.log(text.slice(0, 1800))
  }
  await client.close()
}
