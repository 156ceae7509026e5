import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, newKey, once } from '@/api/client'
import type { CurrentDisturbance, Disturbance, Page, Text } from '@/api/types'

const announcementsKey = ['announcements'] as const

/** The disturbance that callers and agents are told of now, and what is usually said. */
export const currentDisturbanceQuery = queryOptions({
  queryKey: [...announcementsKey, 'disturbance'],
  queryFn: (): Promise<CurrentDisturbance> => body(api.GET('/api/disturbances/current')),
})

export const disturbanceListQuery = infiniteQueryOptions({
  queryKey: [...announcementsKey, 'disturbances'],
  queryFn: ({ pageParam }): Promise<Page<Disturbance>> =>
    body(api.GET('/api/disturbances', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

export function useDisturbanceActions() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: announcementsKey })
  return {
    begin: useMutation({
      mutationFn: (text: Text): Promise<Disturbance> =>
        body(api.POST('/api/disturbances', { params: { header: once(newKey()) }, body: { text } })),
      onSettled,
    }),
    end: useMutation({
      mutationFn: (id: string): Promise<Disturbance> =>
        body(api.POST('/api/disturbances/{id}/end', { params: { path: { id } } })),
      onSettled,
    }),
  }
}
