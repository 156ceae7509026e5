import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, newKey, once } from '@/api/client'
import type { Page, Remediation, RemediationFigures, RemediationRow, TrainingSession } from '@/api/types'
import { type causes, narrowings, type remediationStates, type RemediationViewKey } from './words'

const key = ['remediations'] as const

export type RemediationSearch = {
  view?: RemediationViewKey
  open?: (typeof remediationStates)[number]
  cause?: (typeof causes)[number]
  from?: string
  until?: string
}

/** The latest first; what is open unless asked otherwise. */
export const remediationListQuery = ({ view = 'coaching', open = 'open', ...rest }: RemediationSearch) =>
  infiniteQueryOptions({
    queryKey: [...key, 'list', view, open, rest],
    queryFn: ({ pageParam }): Promise<Page<RemediationRow>> =>
      body(
        api.GET('/api/remediations', {
          params: {
            query: { ...narrowings[view], ...rest, open: open === 'open', cursor: pageParam, limit: 50 },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

/** @param holder who has its task: whether a session may be recorded changes with it */
export const remediationQuery = (id: string, holder?: string) =>
  queryOptions({
    queryKey: [...key, 'one', id, holder],
    queryFn: (): Promise<Remediation> =>
      body(api.GET('/api/remediations/{id}', { params: { path: { id } } })),
  })

export const remediationFiguresQuery = (period: { from: string; until: string }) =>
  queryOptions({
    queryKey: [...key, 'figures', period],
    queryFn: (): Promise<RemediationFigures> =>
      body(api.GET('/api/remediation-figures', { params: { query: period } })),
  })

export function useTrainingSession(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (session: TrainingSession): Promise<Remediation> =>
      body(
        api.POST('/api/remediations/{id}/sessions', {
          params: { path: { id }, header: once(newKey()) },
          body: session,
        }),
      ),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: key })
      void client.invalidateQueries({ queryKey: ['tasks'] })
    },
  })
}
