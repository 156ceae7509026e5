import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import type { AccessChange, AccessState, NewAccessChange, Page } from '@/api/types'

export const accessKey = ['access-changes'] as const

export type AccessStage = 'open' | 'inForce' | 'past'

export const stages: Record<AccessStage, AccessState[]> = {
  open: ['requested', 'approved'],
  inForce: ['inForce'],
  past: ['refused', 'withdrawn', 'lapsed', 'rejected', 'takenAway', 'expired', 'revoked', 'ended'],
}

/** The latest first. */
export const accessListQuery = (filter: { stage?: AccessStage; holder?: string }) =>
  infiniteQueryOptions({
    queryKey: [...accessKey, 'list', filter],
    queryFn: ({ pageParam }): Promise<Page<AccessChange>> =>
      body(
        api.GET('/api/access-changes', {
          params: {
            query: {
              state: filter.stage ? stages[filter.stage] : undefined,
              holder: filter.holder,
              cursor: pageParam,
              limit: 50,
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const accessChangeQuery = (id: string) =>
  queryOptions({
    queryKey: [...accessKey, id],
    queryFn: (): Promise<AccessChange> =>
      body(api.GET('/api/access-changes/{id}', { params: { path: { id } } })),
  })

export function useAccessActions() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: accessKey })
  return {
    request: useMutation({
      mutationFn: (change: NewAccessChange): Promise<AccessChange> =>
        body(api.POST('/api/access-changes', { params: { header: once(newKey()) }, body: change })),
      onSettled,
    }),
    withdraw: useMutation({
      mutationFn: ({ id, version }: AccessChange): Promise<AccessChange> =>
        body(
          api.POST('/api/access-changes/{id}/withdraw', {
            params: { path: { id }, header: ifMatch(version) },
          }),
        ),
      onSettled,
    }),
  }
}
