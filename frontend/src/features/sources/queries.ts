import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import type * as T from '@/api/types'

const reportsKey = ['daily-reports'] as const

export type ReportSearch = {
  kind?: T.ReportKind
  state?: T.DailyReportState
  unit?: string
  late?: boolean
}

/** What units owe or have reported, the latest day first. */
export const reportListQuery = ({ kind, state, unit, late }: ReportSearch) =>
  infiniteQueryOptions({
    queryKey: [...reportsKey, 'list', { kind, state, unit, late }],
    queryFn: ({ pageParam }): Promise<T.Page<T.DailyReport>> =>
      body(
        api.GET('/api/daily-reports', {
          params: {
            query: {
              kind,
              state: state && [state],
              unit,
              late: late ?? false,
              cursor: pageParam,
              limit: 50,
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...reportsKey, id],
    queryFn: (): Promise<T.DailyReport> =>
      body(api.GET('/api/daily-reports/{id}', { params: { path: { id } } })),
  })

/** The lines of the table uploaded last, those with one outcome. */
export const reportRowsQuery = (id: string, outcome: T.RowOutcome) =>
  infiniteQueryOptions({
    queryKey: [...reportsKey, id, 'rows', outcome],
    queryFn: ({ pageParam }): Promise<T.Page<T.ReportedLine>> =>
      body(
        api.GET('/api/daily-reports/{id}/rows', {
          params: { path: { id }, query: { outcome, cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const reportersQuery = queryOptions({
  queryKey: [...reportsKey, 'reporters'],
  queryFn: (): Promise<T.Reporter[]> => body(api.GET('/api/reporters')),
})

export function useReportActions(id: string) {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: reportsKey })
  return {
    /** The bytes go as they are: the server finds out their encoding. */
    upload: useMutation({
      mutationFn: (file: File): Promise<T.DailyReport> =>
        body(
          api.PUT('/api/daily-reports/{id}/table', {
            params: { path: { id }, query: { fileName: file.name } },
            body: file as unknown as string,
            bodySerializer: (bytes: unknown) => bytes as Blob,
            headers: { 'Content-Type': 'text/csv' },
          }),
        ),
      onSettled,
    }),
    deliver: useMutation({
      mutationFn: (version: number): Promise<T.DailyReport> =>
        body(
          api.POST('/api/daily-reports/{id}/deliver', {
            params: { path: { id }, header: ifMatch(version) },
          }),
        ),
      onSettled,
    }),
    nothing: useMutation({
      mutationFn: (version: number): Promise<T.DailyReport> =>
        body(
          api.POST('/api/daily-reports/{id}/nothing', {
            params: { path: { id }, header: ifMatch(version) },
          }),
        ),
      onSettled,
    }),
  }
}

export function useReporterActions() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: reportsKey })
  return {
    add: useMutation({
      mutationFn: (form: T.NewReporter): Promise<T.Reporter> =>
        body(api.POST('/api/reporters', { params: { header: once(newKey()) }, body: form })),
      onSettled,
    }),
    end: useMutation({
      mutationFn: (reporter: T.Reporter): Promise<T.Reporter> =>
        body(
          api.POST('/api/reporters/{id}/end', {
            params: { path: { id: reporter.id }, header: ifMatch(reporter.version) },
          }),
        ),
      onSettled,
    }),
  }
}
