/** The MCP server: its tools and resources, made anew for each request, since it keeps nothing between them. */
import { McpServer } from '@modelcontextprotocol/server'
import type { Api } from './api.ts'
import { registerResources } from './resources.ts'
import { register } from './tool.ts'
import { assess } from './tools/assess.ts'
import { checkNumber } from './tools/check-number.ts'
import { compare } from './tools/compare.ts'
import { getFigure } from './tools/get-figure.ts'
import { graphql } from './tools/graphql.ts'
import { pathway } from './tools/pathway.ts'
import { searchStatements } from './tools/search-statements.ts'

const INSTRUCTIONS =
  'Figures of NATO defence spending by edition and vintage, statements with checked numbers, and pathways to a target share of GDP. Every answer has citations, editions, warnings and a page: quote them with the number. A missing figure is never zero, a projection is not a forecast, and figures by different definitions (NATO, SIPRI) are never put into one series. To check a number that somebody said, use check_number.'

export function serverOf(api: Api): McpServer {
  const server = new McpServer(
    { name: 'realistic-pathway', title: 'Realistic Pathway', version: '1.0.0', websiteUrl: api.origin },
    { instructions: INSTRUCTIONS },
  )
  register(server, api, getFigure)
  register(server, api, compare)
  register(server, api, pathway)
  register(server, api, assess)
  register(server, api, checkNumber)
  register(server, api, searchStatements)
  register(server, api, graphql)
  registerResources(server, api)
  return server
}
