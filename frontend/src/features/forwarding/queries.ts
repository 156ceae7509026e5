import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, newKey, once } from '@/api/client'
import type { ContactOrder, NewOrder, Order, OrderRow, Page } from '@/api/types'

export const ordersKey = ['orders'] as const

export type OrderSearch = { state?: 'closed'; q?: string }

export const orderListQuery = (search: OrderSearch) =>
  infiniteQueryOptions({
    queryKey: [...ordersKey, 'list', search],
    queryFn: ({ pageParam }): Promise<Page<OrderRow>> =>
      body(
        api.GET('/api/work-orders', {
          params: { query: { state: search.state ?? 'open', q: search.q, cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: [...ordersKey, 'one', id],
    queryFn: (): Promise<Order> => body(api.GET('/api/work-orders/{id}', { params: { path: { id } } })),
  })

/** What was forwarded about a case. */
export const caseOrdersQuery = (id: string) =>
  queryOptions({
    queryKey: [...ordersKey, 'case', id],
    queryFn: async (): Promise<OrderRow[]> => {
      const found: { items: OrderRow[] } = await body(
        api.GET('/api/cases/{id}/work-orders', { params: { path: { id } } }),
      )
      return found.items
    },
  })

/** What was forwarded about a contact. */
export const contactOrdersQuery = (id: string) =>
  queryOptions({
    queryKey: [...ordersKey, 'contact', id],
    queryFn: (): Promise<ContactOrder[]> =>
      body(api.GET('/api/contacts/{id}/work-orders', { params: { path: { id } } })),
  })

/** Where a problem was found. */
export type Origin = { caseId: string } | { contactId: string }

export function useForward(origin: Origin) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ order, key }: { order: NewOrder; key: string }): Promise<{ number: string }> => {
      const params = (id: string) => ({ path: { id }, header: once(key) })
      return 'caseId' in origin
        ? body(api.POST('/api/cases/{id}/work-orders', { params: params(origin.caseId), body: order }))
        : body(api.POST('/api/contacts/{id}/work-orders', { params: params(origin.contactId), body: order }))
    },
    onSettled: () => client.invalidateQueries({ queryKey: ordersKey }),
  })
}

/** What both sides of an order tell each other. Each answers with the order as it is then. */
export function useOrderRequests(id: string) {
  const client = useQueryClient()
  const onSuccess = (order: Order) => client.setQueryData(orderQuery(id).queryKey, order)
  const onSettled = () => client.invalidateQueries({ queryKey: ordersKey })
  const params = () => ({ path: { id }, header: once(newKey()) })
  return {
    info: useMutation({
      mutationFn: (question: string): Promise<Order> =>
        body(api.POST('/api/work-orders/{id}/info-request', { params: params(), body: { question } })),
      onSuccess,
      onSettled,
    }),
    extension: useMutation({
      mutationFn: (asked: { until: string; reason: string }): Promise<Order> =>
        body(api.POST('/api/work-orders/{id}/extension-request', { params: params(), body: asked })),
      onSuccess,
      onSettled,
    }),
    callOff: useMutation({
      mutationFn: (reason: string): Promise<Order> =>
        body(api.POST('/api/work-orders/{id}/calling-off', { params: params(), body: { reason } })),
      onSuccess,
      onSettled,
    }),
    result: useMutation({
      mutationFn: (result: string): Promise<Order> =>
        body(api.POST('/api/work-orders/{id}/customer-result', { params: params(), body: { result } })),
      onSuccess,
      onSettled,
    }),
  }
}
