import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { FeedbackRow, NewsPromise, Page } from '@/api/types'
import type { Period } from '@/components/period-picker'
import { counted, type FeedbackFigure } from './figures'

/** `team` and `figure` say whose rows are open; a figure without a team is that of all of them. */
export type FeedbackSearch = Partial<Period> & { team?: string; figure?: FeedbackFigure }

const key = ['feedback-report'] as const

/** Whether those who complained were told in time, by team. */
export const feedbackReportQuery = (period: Period) =>
  queryOptions({
    queryKey: [...key, period],
    queryFn: (): Promise<FeedbackRow[]> =>
      body(api.GET('/api/feedback-report', { params: { query: period } })),
  })

/** The rows behind a figure, the latest first. */
export const newsPromisesQuery = (period: Period, figure: FeedbackFigure, team?: string) =>
  infiniteQueryOptions({
    queryKey: [...key, 'rows', period, figure, team],
    queryFn: ({ pageParam }): Promise<Page<NewsPromise>> =>
      body(
        api.GET('/api/feedback-report/promises', {
          params: { query: { ...period, ...counted[figure], team, cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
