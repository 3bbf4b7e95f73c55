/** The first parts of the paths of the worker's pages: site/routes.ts. Files, documentation and GraphiQL load as pages of their own. */
export const SECTIONS = [
  '',
  'alliance',
  'claims',
  'compare',
  'country',
  'developers',
  'group',
  'member',
  'pathway',
  'search',
  'statements',
] as const

export const isSitePath = ({ origin, pathname }: URL): boolean =>
  origin === location.origin &&
  SECTIONS.some((section) => section === pathname.split('/')[1]) &&
  !/\.\w+$/.test(pathname)
