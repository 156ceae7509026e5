import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import type { Callback, CallbackPlanned, CallbackRow, CallbackType, NewCallback, Page } from '@/api/types'

export const callbacksKey = ['callbacks'] as const

/** What the address of the list carries. */
export type CallbackSearch = {
  state?: 'over'
  mine?: boolean
  type?: CallbackType
  result?: string
  late?: boolean
}

export const callbackListQuery = ({ state = undefined, ...narrowing }: CallbackSearch) =>
  infiniteQueryOptions({
    queryKey: [...callbacksKey, 'list', state, narrowing],
    queryFn: ({ pageParam }): Promise<Page<CallbackRow>> =>
      body(
        api.GET('/api/callbacks', {
          params: { query: { ...narrowing, state: state ?? 'open', cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const callbackQuery = (id: string) =>
  queryOptions({
    queryKey: [...callbacksKey, 'one', id],
    queryFn: (): Promise<Callback> => body(api.GET('/api/callbacks/{id}', { params: { path: { id } } })),
  })

/** What people do with a callback besides its tasks. Each answers with the callback as it is then. */
export function useCallbackRequests(id: string) {
  const client = useQueryClient()
  const onSuccess = (callback: Callback) => client.setQueryData(callbackQuery(id).queryKey, callback)
  const onSettled = () => client.invalidateQueries({ queryKey: callbacksKey })
  const params = () => ({ path: { id }, header: once(newKey()) })
  return {
    move: useMutation({
      mutationFn: (at: string): Promise<Callback> =>
        body(api.POST('/api/callbacks/{id}/move', { params: params(), body: { at } })),
      onSuccess,
      onSettled,
    }),
    callOff: useMutation({
      mutationFn: (reason: string): Promise<Callback> =>
        body(api.POST('/api/callbacks/{id}/calling-off', { params: params(), body: { reason } })),
      onSuccess,
      onSettled,
    }),
    settle: useMutation({
      mutationFn: (result: string): Promise<Callback> =>
        body(api.POST('/api/callbacks/{id}/settlement', { params: params(), body: { result } })),
      onSuccess,
      onSettled,
    }),
  }
}

export function usePlanCallback() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ callback, key }: { callback: NewCallback; key: string }): Promise<CallbackPlanned> =>
      body(api.POST('/api/callbacks', { params: { header: once(key) }, body: callback })),
    onSettled: () => client.invalidateQueries({ queryKey: callbacksKey }),
  })
}

/** The callback to go on with; the server answers nothing where there is none. */
export function useNextCallback() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (skip: string[]): Promise<Callback | undefined> => {
      const next: Callback = await body(api.POST('/api/callbacks/next', { params: { query: { skip } } }))
      return next || undefined
    },
    onSuccess: (next) => next && client.setQueryData(callbackQuery(next.summary.id).queryKey, next),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['tasks'] })
      /* Whoever has the callback may see the customer. */
      void client.invalidateQueries({ queryKey: ['customers'] })
    },
  })
}

/** What is done with the task of taking a callback: it is claimed, put back, or the customer is dialled. */
export function useTakeCallback() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: callbacksKey })
  const at = ({ task }: Callback) => ({
    path: { id: task?.id ?? '' },
    header: ifMatch(task?.version ?? 0),
  })
  return {
    claim: useMutation({
      mutationFn: (callback: Callback) => api.POST('/api/tasks/{id}/claim', { params: at(callback) }),
      onSettled,
    }),
    putBack: useMutation({
      mutationFn: (callback: Callback) => api.POST('/api/tasks/{id}/unclaim', { params: at(callback) }),
      /* Not waited for: whoever has put it back may not see it any more. */
      onSettled: () => void onSettled(),
    }),
    dial: useMutation({
      mutationFn: (callback: Callback) =>
        api.POST('/api/tasks/{id}/complete', { params: at(callback), body: { values: {} } }),
      onSettled,
    }),
  }
}
