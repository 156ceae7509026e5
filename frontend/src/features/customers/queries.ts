import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import type * as T from '@/api/types'

export const customersKey = ['customers'] as const

export type CustomerNarrowing = { q?: string; tag?: string; value?: string; care?: string }

export const customerListQuery = (narrowing: CustomerNarrowing | string = {}) => {
  const query = typeof narrowing === 'string' ? { q: narrowing } : narrowing
  return infiniteQueryOptions({
    queryKey: [...customersKey, 'list', query],
    queryFn: ({ pageParam }): Promise<T.Page<T.CustomerRow>> =>
      body(api.GET('/api/customers', { params: { query: { ...query, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: [...customersKey, 'one', id],
    queryFn: (): Promise<T.Customer> => body(api.GET('/api/customers/{id}', { params: { path: { id } } })),
  })

export const numbersQuery = (id: string) =>
  queryOptions({
    queryKey: [...customersKey, 'numbers', id],
    queryFn: (): Promise<T.NumberRecord[]> =>
      body(api.GET('/api/customers/{id}/numbers', { params: { path: { id } } })),
  })

export const consentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...customersKey, 'consents', id],
    queryFn: (): Promise<T.ConsentBook> =>
      body(api.GET('/api/customers/{id}/consents', { params: { path: { id } } })),
  })

export const sharingQuery = (id: string) =>
  queryOptions({
    queryKey: [...customersKey, 'sharing', id],
    queryFn: (): Promise<T.CustomerRow[]> =>
      body(api.GET('/api/customers/{id}/sharing', { params: { path: { id } } })),
  })

export const formerQuery = (id: string) =>
  queryOptions({
    queryKey: [...customersKey, 'former', id],
    queryFn: (): Promise<T.FormerCustomer[]> =>
      body(api.GET('/api/customers/{id}/merged', { params: { path: { id } } })),
  })

export const mergePreviewQuery = (id: string, into: string) =>
  queryOptions({
    queryKey: [...customersKey, 'preview', id, into],
    queryFn: (): Promise<T.MergePreview> =>
      body(api.GET('/api/customers/{id}/merge-preview', { params: { path: { id }, query: { into } } })),
    staleTime: 0,
  })

export const historyQuery = (id: string, type?: 'contact' | 'case' | 'repair') =>
  infiniteQueryOptions({
    queryKey: [...customersKey, 'history', id, type ?? ''],
    queryFn: ({ pageParam }): Promise<T.Page<T.CustomerHistoryRow>> =>
      body(
        api.GET('/api/customers/{id}/history', {
          params: { path: { id }, query: { type, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const repairsQuery = (id: string) =>
  queryOptions({
    queryKey: [...customersKey, 'repairs', id],
    queryFn: (): Promise<T.Repair[]> =>
      body(api.GET('/api/customers/{customer}/repairs', { params: { path: { customer: id } } })),
  })

export const changesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...customersKey, 'changes', id],
    queryFn: ({ pageParam }): Promise<T.Page<T.CustomerChange>> =>
      body(
        api.GET('/api/customers/{id}/changes', { params: { path: { id }, query: { cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const tagsQuery = queryOptions({
  queryKey: [...customersKey, 'tags'],
  queryFn: (): Promise<T.CustomerTag[]> => body(api.GET('/api/customer-tags')),
  staleTime: 300_000,
})

export const regionsQuery = queryOptions({
  queryKey: [...customersKey, 'regions'],
  queryFn: (): Promise<T.CustomerRegion[]> => body(api.GET('/api/customer-regions')),
  staleTime: 300_000,
})

export const catalogueQuery = queryOptions({
  queryKey: [...customersKey, 'catalogue'],
  queryFn: (): Promise<T.CatalogueItem[]> => body(api.GET('/api/product-catalogue')),
  staleTime: 300_000,
})

export const pastImportsQuery = queryOptions({
  queryKey: [...customersKey, 'imports'],
  queryFn: (): Promise<T.PastImport[]> => body(api.GET('/api/customer-imports')),
})

export function useSaveCustomer(existing: T.Customer | undefined) {
  const keep = useKeep()
  return useMutation({
    mutationFn: (edit: T.CustomerEdit): Promise<T.Customer> =>
      existing
        ? body(
            api.PUT('/api/customers/{id}', {
              params: { path: { id: existing.id }, header: ifMatch(existing.version) },
              body: edit,
            }),
          )
        : body(api.POST('/api/customers', { params: { header: once(newKey()) }, body: edit })),
    onSuccess: keep,
  })
}

/** A customer who was written is shown at once, and whatever tells of customers asks again. */
export function useKeep() {
  const client = useQueryClient()
  return (customer: T.Customer) => {
    client.setQueryData(customerQuery(customer.id).queryKey, customer)
    void client.invalidateQueries({ queryKey: customersKey })
    void client.invalidateQueries({ queryKey: ['contacts'] })
  }
}
