import type { ClaimPageAnswer } from '../generated/documents.ts'
import { claimText } from './claim-text.ts'

export type PageClaim = NonNullable<ClaimPageAnswer['claim']>

/** Position on the scale that ClaimReview asks for: 1 is wrong, 3 is right. */
const RATINGS = {
  DIFFERS: [1, 'Differs from the figures of its day'],
  CLOSE: [2, 'Close to the figures of its day'],
  MATCHES: [3, 'Matches the figures of its day'],
} as const

/**
 * The verdict of the day as schema.org/ClaimReview, for search engines. A claim that cannot be checked has no rating.
 *
 * @param origin scheme and host of the site
 */
export function claimReview(claim: PageClaim, origin: string): Readonly<Record<string, unknown>> {
  const { verdict } = claim.onTheDay
  const url = `${origin}/claims/${claim.slug}`
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    claimReviewed: claimText(claim),
    author: { '@type': 'Organization', name: 'Realistic Pathway', url: origin },
    itemReviewed: {
      '@type': 'Claim',
      datePublished: claim.saidOn,
      author: { '@type': claim.assertedBy ? 'Thing' : 'Person', name: claim.asserter },
      appearance: {
        '@type': 'CreativeWork',
        url: claim.statement.source.url,
        publisher: claim.statement.source.publisher,
      },
    },
    ...(verdict !== 'NOT_CHECKABLE' && {
      reviewRating: {
        '@type': 'Rating',
        ratingValue: RATINGS[verdict][0],
        bestRating: 3,
        worstRating: 1,
        alternateName: RATINGS[verdict][1],
      },
    }),
  }
}
