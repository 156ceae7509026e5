import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type {
  Decision,
  Instance,
  InstanceRow,
  Page,
  ProofState,
  Seal,
  TimelineEntry,
  Verification,
} from '@/api/types'

export const instancesKey = ['instances'] as const

export type InstanceFilter = { q?: string; processKey?: string; state?: string }

export const instanceListQuery = (filter: InstanceFilter) =>
  infiniteQueryOptions({
    queryKey: [...instancesKey, 'list', filter],
    queryFn: ({ pageParam }): Promise<Page<InstanceRow>> =>
      body(api.GET('/api/instances', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const instanceQuery = (id: string) =>
  queryOptions({
    queryKey: [...instancesKey, 'one', id],
    queryFn: (): Promise<Instance> => body(api.GET('/api/instances/{id}', { params: { path: { id } } })),
  })

export const diagramQuery = (id: string) =>
  queryOptions({
    queryKey: ['diagrams', id],
    queryFn: (): Promise<string> =>
      body(api.GET('/api/instances/{id}/diagram', { params: { path: { id } }, parseAs: 'text' })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...instancesKey, 'timeline', id],
    queryFn: ({ pageParam }): Promise<Page<TimelineEntry>> =>
      body(
        api.GET('/api/instances/{id}/timeline', {
          params: { path: { id }, query: { cursor: pageParam, limit: 100 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id],
    queryFn: (): Promise<Decision> => body(api.GET('/api/decisions/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

const proofKey = ['proof'] as const

export const proofQuery = queryOptions({
  queryKey: [...proofKey, 'state'],
  queryFn: (): Promise<ProofState> => body(api.GET('/api/archive/proof')),
})

/** The newest first. */
export const sealsQuery = infiniteQueryOptions({
  queryKey: [...proofKey, 'seals'],
  queryFn: ({ pageParam }): Promise<Page<Seal>> =>
    body(api.GET('/api/archive/seals', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

export function useVerification() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (): Promise<Verification> => body(api.POST('/api/archive/verifications')),
    onSettled: () => client.invalidateQueries({ queryKey: proofKey }),
  })
}
