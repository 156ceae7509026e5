import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { CallbackFigures } from '@/api/types'
import type { Period } from '@/components/period-picker'

export const reportGroupings = ['type', 'agent', 'unit', 'month'] as const
export type ReportGrouping = (typeof reportGroupings)[number]

export type ReportSearch = Partial<Period> & { by?: ReportGrouping }

/** What became of the callbacks that were due in a period; the total comes first. */
export const callbackReportQuery = (period: Period, by: ReportGrouping) =>
  queryOptions({
    queryKey: ['callback-report', period, by],
    queryFn: (): Promise<CallbackFigures[]> =>
      body(api.GET('/api/callback-report', { params: { query: { ...period, by } } })),
  })
