import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import type { Customer, CustomerEdit, CustomerRow, Page } from '@/api/types'

export const customersKey = ['customers'] as const

export const customerListQuery = (q?: string) =>
  infiniteQueryOptions({
    queryKey: [...customersKey, 'list', q ?? ''],
    queryFn: ({ pageParam }): Promise<Page<CustomerRow>> =>
      body(api.GET('/api/customers', { params: { query: { q, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: [...customersKey, 'one', id],
    queryFn: (): Promise<Customer> => body(api.GET('/api/customers/{id}', { params: { path: { id } } })),
  })

export function useSaveCustomer(existing: Customer | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (edit: CustomerEdit): Promise<Customer> =>
      existing
        ? body(
            api.PUT('/api/customers/{id}', {
              params: { path: { id: existing.id }, header: ifMatch(existing.version) },
              body: edit,
            }),
          )
        : body(api.POST('/api/customers', { params: { header: once(newKey()) }, body: edit })),
    onSuccess: (customer: Customer) => {
      client.setQueryData(customerQuery(customer.id).queryKey, customer)
      void client.invalidateQueries({ queryKey: customersKey })
      void client.invalidateQueries({ queryKey: ['contacts'] })
    },
  })
}
