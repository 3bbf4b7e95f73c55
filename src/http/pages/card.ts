/** The size of the pictures for link previews, in pixels. scripts/cards-build.ts draws them at build time. */
export const CARD = { width: 1200, height: 630 } as const

/** The path of a card. @param code of a member; null for the alliance */
export const cardPath = (code: string | null): string => `/cards/${code ?? 'alliance'}.png`
