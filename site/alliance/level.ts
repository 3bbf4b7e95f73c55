/** The level that a printed share of GDP reaches: a class for colour and pattern, and the same in words. */
export function levelOf(share: number | null): { readonly mark: string; readonly words: string } {
  if (share === null) return { mark: 'none', words: 'no figure' }
  if (share >= 5) return { mark: 'five', words: '5% or more' }
  if (share >= 3.5) return { mark: 'core', words: '3.5% or more' }
  if (share >= 2) return { mark: 'two', words: '2% or more' }
  return { mark: 'below', words: 'below 2%' }
}
