import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { LateTicket, Page, TicketFigures } from '@/api/types'
import type { Period } from '@/components/period-picker'

export const ticketGroupings = ['type', 'owner', 'unit', 'month'] as const
export type TicketGrouping = (typeof ticketGroupings)[number]

/** `late`: the tickets that were not done in time are open beside it. */
export type TicketReportSearch = Partial<Period> & { by?: TicketGrouping; late?: boolean }

/** How long the tickets took that were closed in a period; the total comes first. */
export const ticketReportQuery = (period: Period, by: TicketGrouping) =>
  queryOptions({
    queryKey: ['ticket-report', period, by],
    queryFn: (): Promise<TicketFigures[]> =>
      body(api.GET('/api/ticket-report', { params: { query: { ...period, by } } })),
  })

/** Those of them that were not done in time, closed last first. */
export const lateTicketsQuery = (period: Period) =>
  infiniteQueryOptions({
    queryKey: ['ticket-report', 'late', period],
    queryFn: ({ pageParam }): Promise<Page<LateTicket>> =>
      body(
        api.GET('/api/ticket-report/late', {
          params: { query: { ...period, cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
