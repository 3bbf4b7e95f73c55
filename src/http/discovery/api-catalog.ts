export const CATALOG_PATH = '/.well-known/api-catalog'

/** What describes the API to programs and to people (RFC 8631), as every page and file says in its Link header. */
export const SERVICE_LINKS =
  '</openapi.json>; rel="service-desc"; type="application/json", </docs>; rel="service-doc"; type="text/html"'

/** The APIs of this origin as a set of links: RFC 9727 and RFC 9264. */
export function apiCatalog(origin: string) {
  const link = (path: string, type: string) => [{ href: origin + path, type }]
  const common = { 'service-doc': link('/docs', 'text/html'), status: link('/health', 'application/json') }
  return {
    linkset: [
      { anchor: `${origin}/graphql`, 'service-desc': link('/schema.graphql', 'text/plain'), ...common },
      { anchor: `${origin}/data/`, 'service-desc': link('/openapi.json', 'application/json'), ...common },
    ],
  }
}
