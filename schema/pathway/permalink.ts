/** What a permalink shows: enough to recognise a pathway, and to go on from. */
const PERMALINK_QUERY = `query Pathway($id: ID!) {
  pathway(id: $id) {
    area { name }
    newerFiguresExist
    summary
    columns { years sharesPercent extraUsdBillions }
    totals { extra { usd { billions priceBasis baseYear } } }
    warnings
  }
}`

/** The address that opens a pathway in GraphiQL. */
export const permalinkOf = (origin: string, id: string): string =>
  `${origin}/graphiql?${new URLSearchParams({ query: PERMALINK_QUERY, variables: JSON.stringify({ id }) })}`
