import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { BackupState, Page, RejectedSignal, StuckMessage } from '@/api/types'

const stuckKey = ['stuck'] as const

/** Messages that were given up after too many failures, the oldest first. */
export const stuckMessagesQuery = infiniteQueryOptions({
  queryKey: [...stuckKey, 'messages'],
  queryFn: ({ pageParam }): Promise<Page<StuckMessage>> =>
    body(api.GET('/api/stuck-messages', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

/** What PBXs said and nobody could make anything of, the oldest first. */
export const rejectedSignalsQuery = infiniteQueryOptions({
  queryKey: [...stuckKey, 'signals'],
  queryFn: ({ pageParam }): Promise<Page<RejectedSignal>> =>
    body(api.GET('/api/rejected-signals', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

/** How the backups stand. */
export const backupStateQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: (): Promise<BackupState> => body(api.GET('/api/backups')),
})

type Drop<Row> = { row: Row; reason: string }

/** What somebody decides about one that is stuck. Whatever came of it, the list is asked again. */
export function useStuckActions() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: stuckKey })
  const path = ({ pbx, epoch, ordinal }: RejectedSignal) => ({ path: { pbx, epoch, ordinal } })
  return {
    sendAgain: useMutation({
      mutationFn: ({ id }: StuckMessage) =>
        api.POST('/api/stuck-messages/{id}/retry', { params: { path: { id } } }),
      onSettled,
    }),
    dropMessage: useMutation({
      mutationFn: ({ row, reason }: Drop<StuckMessage>) =>
        api.POST('/api/stuck-messages/{id}/drop', { params: { path: { id: row.id } }, body: { reason } }),
      onSettled,
    }),
    tryAgain: useMutation({
      mutationFn: (row: RejectedSignal) =>
        api.POST('/api/rejected-signals/{pbx}/{epoch}/{ordinal}/retry', { params: path(row) }),
      onSettled,
    }),
    dropSignal: useMutation({
      mutationFn: ({ row, reason }: Drop<RejectedSignal>) =>
        api.POST('/api/rejected-signals/{pbx}/{epoch}/{ordinal}/drop', {
          params: path(row),
          body: { reason },
        }),
      onSettled,
    }),
  }
}
