/** What of the hand-overs to departments and partners is counted; each opens those it counts. */
export const providerFigures = ['orders', 'accepted', 'solved', 'returned', 'urged'] as const

export type ProviderFigure = (typeof providerFigures)[number]
