/** The first parts of the paths of the worker's pages: site/routes.ts. Files, documentation and GraphiQL load as pages of their own. */
export const SECTIONS = [
  '',
  'alliance',
  'changes',
  'claims',
  'compare',
  'country',
  'developers',
  'group',
  'member',
  'pathway',
  'pledges',
  'precedents',
  'revisions',
  'search',
  'statements',
  'tracker',
] as const

export const isSitePath = ({ origin, pathname }: URL): boolean =>
  origin === location.origin &&
  SECTIONS.some((section) => section === pathname.split('/')[1]) &&
  !/\.\w+$/.test(pathname)
