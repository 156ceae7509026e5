import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch } from '@/api/client'
import { queueListQuery } from '@/api/codes'
import type {
  Calendar,
  CalendarEdit,
  Code,
  CurrentCall,
  CurrentCallAnswer,
  Page,
  PbxLink,
  PhoneLine,
  Presence,
  PresenceWish,
  QueueEdit,
  QueueSetting,
  TeamPresence,
  TransferRequest,
} from '@/api/types'

export const presenceKey = ['presence'] as const
export const callKey = ['calls'] as const

export const presenceQuery = queryOptions({
  queryKey: [...presenceKey, 'own'],
  queryFn: (): Promise<Presence> => body(api.GET('/api/presence')),
})

export const reasonsQuery = queryOptions({
  queryKey: ['presence-reasons'],
  queryFn: (): Promise<Code[]> => body(api.GET('/api/presence/reasons')),
  staleTime: Number.POSITIVE_INFINITY,
})

export const teamQuery = infiniteQueryOptions({
  queryKey: [...presenceKey, 'team'],
  queryFn: (): Promise<Page<TeamPresence>> => body(api.GET('/api/presence/team')),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: () => undefined,
})

export const currentCallQuery = queryOptions({
  queryKey: [...callKey, 'current'],
  queryFn: async (): Promise<CurrentCall | null> => {
    const answer: CurrentCallAnswer = await body(api.GET('/api/calls/current'))
    return answer?.call ?? null
  },
})

export const linksQuery = queryOptions({
  queryKey: ['pbx-links'],
  queryFn: (): Promise<PbxLink[]> => body(api.GET('/api/pbx-links')),
  refetchInterval: 10_000,
})

/** Whether calls can be made now. */
export const lineQuery = queryOptions({
  queryKey: ['pbx-links', 'line'],
  queryFn: (): Promise<PhoneLine> => body(api.GET('/api/pbx-links/line')),
})

export function useSetPresence() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wish: PresenceWish): Promise<Presence> => body(api.PUT('/api/presence', { body: wish })),
    onSuccess: (presence: Presence) => client.setQueryData(presenceQuery.queryKey, presence),
  })
}

/** A leader sends somebody on a break or home who forgot. */
export function useSetTeamPresence() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ staffId, wish }: { staffId: string; wish: PresenceWish }): Promise<TeamPresence> =>
      body(api.PUT('/api/presence/team/{staffId}', { params: { path: { staffId } }, body: wish })),
    onSuccess: () => client.invalidateQueries({ queryKey: presenceKey }),
  })
}

/** What can be done to the call that lives now. The result shows through the live events, not through the answer. */
export function useCallActions() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: callKey })
  return {
    answer: useMutation({ mutationFn: () => api.POST('/api/demo/phone/answer'), onSettled }),
    hangup: useMutation({
      mutationFn: (simulatedPhone: boolean) =>
        simulatedPhone ? api.POST('/api/demo/phone/hangup') : api.POST('/api/calls/current/hangup'),
      onSettled,
    }),
    transfer: useMutation({
      mutationFn: (request: TransferRequest) => api.POST('/api/calls/current/transfer', { body: request }),
      onSettled,
    }),
  }
}

export const placeDemoCall = () => api.POST('/api/demo/calls', { body: {} })

/** One queue as it can be changed, with its version. */
export const queueQuery = (key: string) =>
  queryOptions({
    queryKey: [...queueListQuery.queryKey, key],
    queryFn: (): Promise<QueueSetting> => body(api.GET('/api/queues/{key}', { params: { path: { key } } })),
  })

export function useSaveQueue({ key, version }: QueueSetting) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (edit: QueueEdit): Promise<QueueSetting> =>
      body(api.PUT('/api/queues/{key}', { params: { path: { key }, header: ifMatch(version) }, body: edit })),
    /* Not waited for: the form is drawn anew by what comes, and must have said that it saved before. */
    onSuccess: () => void client.invalidateQueries({ queryKey: queueListQuery.queryKey }),
  })
}

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: (): Promise<Calendar[]> => body(api.GET('/api/calendars')),
})

export function useSaveCalendar({ key, version }: Calendar) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (edit: CalendarEdit): Promise<Calendar> =>
      body(
        api.PUT('/api/calendars/{key}', { params: { path: { key }, header: ifMatch(version) }, body: edit }),
      ),
    onSuccess: () => void client.invalidateQueries({ queryKey: calendarsQuery.queryKey }),
  })
}
