/** The reference levels, in percent of GDP. */
export const LEVELS = [
  { share: 2, name: '2%, the guideline of Wales (2014)' },
  { share: 3.5, name: '3.5%, the core of The Hague (2025)' },
  { share: 5, name: '5%, core and related' },
] as const

/** The level of a share: a CSS class for colour and pattern, and the same in words. */
export function levelOf(share: number | null): { readonly mark: string; readonly words: string } {
  if (share === null) return { mark: 'none', words: 'no figure' }
  if (share >= 5) return { mark: 'five', words: '5% or more' }
  if (share >= 3.5) return { mark: 'core', words: '3.5% or more' }
  if (share >= 2) return { mark: 'two', words: '2% or more' }
  return { mark: 'below', words: 'below 2%' }
}
