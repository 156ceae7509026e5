import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import type { Contact, ContactForm, ContactRow, CustomerRow, NewContact, Page } from '@/api/types'

export const contactsKey = ['contacts'] as const

export type ContactFilter = {
  number?: string
  state?: string
  outcome?: string
  queue?: string
  agentId?: string
  customerId?: string
  from?: string
  to?: string
}

export const contactListQuery = (filter: ContactFilter, limit = 50) =>
  infiniteQueryOptions({
    queryKey: [...contactsKey, 'list', filter, limit],
    queryFn: ({ pageParam }): Promise<Page<ContactRow>> =>
      body(api.GET('/api/contacts', { params: { query: { ...filter, cursor: pageParam, limit } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: [...contactsKey, 'one', id],
    queryFn: (): Promise<Contact> => body(api.GET('/api/contacts/{id}', { params: { path: { id } } })),
  })

export const customerSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', 'search', q],
    queryFn: (): Promise<Page<CustomerRow>> =>
      body(api.GET('/api/customers', { params: { query: { q, limit: 8 } } })),
    enabled: q.trim().length > 0,
  })

export const saveForm = (id: string, form: ContactForm, version: number) =>
  body(api.PUT('/api/contacts/{id}/form', { params: { path: { id }, header: ifMatch(version) }, body: form }))

export function useIdentify(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (who: { customerId: string } | { anonymousReason: string }): Promise<Contact> =>
      body(api.PUT('/api/contacts/{id}/customer', { params: { path: { id } }, body: who })),
    onSuccess: (contact: Contact) => {
      client.setQueryData(contactQuery(id).queryKey, contact)
      void client.invalidateQueries({ queryKey: contactsKey })
    },
  })
}

/** Makes a customer out of a name and a number, and says that it is this contact's customer. */
export function useQuickCreate(id: string) {
  const client = useQueryClient()
  const identify = useIdentify(id)
  return useMutation({
    mutationFn: async ({ name, number }: { name: string; number: string }) => {
      const customer = await body(
        api.POST('/api/customers', {
          params: { header: once(newKey()) },
          body: {
            name,
            numbers: number ? [number] : [],
            tags: [],
            consent: { calls: true, messages: true },
          },
        }),
      )
      return identify.mutateAsync({ customerId: customer.id })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers'] }),
  })
}

export function useWrapUp(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (form: ContactForm): Promise<Contact> =>
      body(api.POST('/api/contacts/{id}/wrap-up', { params: { path: { id } }, body: form })),
    onSuccess: (contact: Contact) => {
      client.setQueryData(contactQuery(id).queryKey, contact)
      void client.invalidateQueries({ queryKey: contactsKey })
      void client.invalidateQueries({ queryKey: ['tasks'] })
      void client.invalidateQueries({ queryKey: ['presence'] })
      void client.invalidateQueries({ queryKey: ['calls'] })
    },
  })
}

export function useEnterContact() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, contact }: { key: string; contact: NewContact }): Promise<Contact> =>
      body(api.POST('/api/contacts', { params: { header: once(key) }, body: contact })),
    onSuccess: () => client.invalidateQueries({ queryKey: contactsKey }),
  })
}
