/** Pictures for shared links, drawn when the site is built: scripts/cards-build.ts. Pixels. */
export const CARD = { width: 1200, height: 630 } as const

/** @param code of a member; null: the alliance */
export const cardOf = (code: string | null): string => `/cards/${code ?? 'alliance'}.png`
