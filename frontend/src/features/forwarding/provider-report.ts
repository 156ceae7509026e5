import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { HandedOver, Page, ProviderRow } from '@/api/types'
import type { Period } from '@/components/period-picker'
import type { ProviderFigure } from './provider-figures'
import { ordersKey } from './queries'

/** `provider` and `figure` say whose hand-overs are open. */
export type ProviderSearch = Partial<Period> & { provider?: string; figure?: ProviderFigure }

/** How departments and partners kept their times; `to` is not part of the period. */
export const providerReportQuery = (period: Period) =>
  queryOptions({
    queryKey: [...ordersKey, 'report', period],
    queryFn: (): Promise<ProviderRow[]> =>
      body(api.GET('/api/provider-report', { params: { query: period } })),
  })

/** The hand-overs that a figure counts, the latest first. */
export const handOversQuery = (period: Period, figure: ProviderFigure, provider?: string) =>
  infiniteQueryOptions({
    queryKey: [...ordersKey, 'report', 'rows', period, figure, provider],
    queryFn: ({ pageParam }): Promise<Page<HandedOver>> =>
      body(
        api.GET('/api/provider-report/hand-overs', {
          params: { query: { ...period, figure, provider, cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
