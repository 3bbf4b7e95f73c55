/** Every page of the site: for each pattern of site/routes.ts what is usual, and the most that it shows. */
export const ADDRESSES: Readonly<Record<string, readonly [usual: string, ...most: string[]]>> = {
  '/': ['/'],
  '/alliance': ['/alliance?year=2024&asOf=2025-04-03'],
  '/changes': ['/changes'],
  '/claims': ['/claims', '/claims?now=DIFFERS'],
  '/claims/:slug': ['/claims/mccormick-2025-06-26-three-to-23.c2'],
  '/search': ['/search?q=iceland', '/search?q=nato'],
  '/statements': ['/statements'],
  '/statements/:slug': ['/statements/nato-2025-08-28-estimates-2025'],
  '/compare': ['/compare?line=DEU&line=POL:SIPRI&line=USA:SIPRI&line=germany/3.5-by-2035&as=panels&money=eur'],
  '/developers': ['/developers'],
  '/precedents': ['/precedents', '/precedents?years=1&open=GRC-1973'],
  '/tracker': ['/tracker', '/tracker?share2=5&by2=2032&sort=headAll&money=eur'],
  '/revisions': ['/revisions?member=greece'],
  '/pledges': ['/pledges?show=all'],
  '/pathway': ['/pathway'],
  '/pathway/:area/:aim': ['/pathway/spain/5-by-2032', '/pathway/nato/the-hague'],
  '/member/:name': ['/member/germany'],
  '/group/:name': ['/group/nato'],
  '/country/:name': ['/country/russia'],
}

/** Bytes that every page loads besides its HTML, as they are sent: its script and its icon. test/site/pages.site.test.ts counts them. */
export const MOST_STATIC_BYTES = 10_000
