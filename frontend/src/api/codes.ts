import { queryOptions } from '@tanstack/react-query'
import { api, body } from './client'
import type { ContactCodes, Queue } from './types'

/** The code lists of contacts, which more than one feature shows. They change with a release, not while somebody looks. */
export const codesQuery = queryOptions({
  queryKey: ['contact-codes'],
  queryFn: (): Promise<ContactCodes> => body(api.GET('/api/contact-codes')),
  staleTime: 300_000,
})

export const queueListQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: (): Promise<Queue[]> => body(api.GET('/api/queues')),
  staleTime: 300_000,
})
