import { queryOptions } from '@tanstack/react-query'
import { api, body } from './client'
import type { Case, ContactRow, Page } from './types'

/** The contacts in which the customer may have said something: those of the case and the latest ones with its customer. */
export const contactsForQuery = (file: Case) =>
  queryOptions({
    queryKey: ['contacts', 'for-case', file.summary.id, file.contacts],
    queryFn: async (): Promise<ContactRow[]> => {
      const customerId = file.summary.customerId
      const page: Page<ContactRow> = customerId
        ? await body(api.GET('/api/contacts', { params: { query: { customerId, limit: 20 } } }))
        : { items: [] }
      const missing = file.contacts.filter((id) => !page.items.some((row) => row.id === id))
      const further = await Promise.allSettled(
        missing.map((id) => body(api.GET('/api/contacts/{id}', { params: { path: { id } } }))),
      )
      const rows = [...page.items, ...further.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))]
      return (rows as ContactRow[]).sort((one, other) => other.startedAt.localeCompare(one.startedAt))
    },
  })
