import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import type { Case, CaseEntry, CaseLink, CaseRow, CaseTask, Page } from '@/api/types'

export const casesKey = ['cases'] as const

export type CaseFilter = {
  state: 'open' | 'closed' | 'all'
  /** Only open cases can be sorted by their deadline. */
  sort: 'due' | 'received'
  kind?: string
  status?: string[]
  owner?: string
  team?: string
  customer?: string
  severity?: string
  overdue?: boolean
  q?: string
}

export const caseListQuery = (filter: CaseFilter, limit = 50) =>
  infiniteQueryOptions({
    queryKey: [...casesKey, 'list', filter, limit],
    queryFn: ({ pageParam }): Promise<Page<CaseRow>> =>
      body(api.GET('/api/cases', { params: { query: { ...filter, cursor: pageParam, limit } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: [...casesKey, 'one', id],
    queryFn: (): Promise<Case> => body(api.GET('/api/cases/{id}', { params: { path: { id } } })),
  })

export const caseTimelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...casesKey, 'timeline', id],
    queryFn: ({ pageParam }): Promise<Page<CaseEntry>> =>
      body(
        api.GET('/api/cases/{id}/timeline', {
          params: { path: { id }, query: { cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

/** What is to be done about a case now. */
export const caseTasksQuery = (id: string) =>
  queryOptions({
    queryKey: [...casesKey, 'tasks', id],
    queryFn: (): Promise<CaseTask[]> => body(api.GET('/api/cases/{id}/tasks', { params: { path: { id } } })),
  })

/** What people do with a case as such. After a refusal, too, the case is asked again: somebody may have been quicker. */
export function useCaseActions() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: casesKey })
  const onSuccess = (answer: Case) => client.setQueryData(caseQuery(answer.summary.id).queryKey, answer)
  const at = (row: CaseRow) => ({ path: { id: row.id }, header: ifMatch(row.version) })
  return {
    claim: useMutation({
      mutationFn: (row: CaseRow): Promise<Case> =>
        body(api.POST('/api/cases/{id}/claim', { params: at(row) })),
      onSuccess,
      onSettled,
    }),
    assign: useMutation({
      mutationFn: ({ row, ownerId }: { row: CaseRow; ownerId: string }): Promise<Case> =>
        body(api.POST('/api/cases/{id}/assign', { params: at(row), body: { ownerId } })),
      onSuccess,
      onSettled,
    }),
    link: useMutation({
      mutationFn: ({ row, to, kind }: { row: CaseRow; to: string; kind: CaseLink['kind'] }): Promise<Case> =>
        body(
          api.POST('/api/cases/{id}/links', {
            params: { path: { id: row.id }, header: once(newKey()) },
            body: { to, kind },
          }),
        ),
      onSuccess,
      onSettled,
    }),
    /** Answers with the master. */
    merge: useMutation({
      mutationFn: ({ row, into }: { row: CaseRow; into: string }): Promise<Case> =>
        body(api.POST('/api/cases/{id}/merge', { params: at(row), body: { into } })),
      onSuccess,
      onSettled,
    }),
  }
}
