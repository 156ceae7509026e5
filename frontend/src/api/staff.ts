import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from './client'
import type { Page, Staff } from './types'

/** People with an account, by name or user name, for whoever must pick one. */
export const staffSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['staff', 'search', q],
    queryFn: (): Promise<Page<Staff>> =>
      body(api.GET('/api/staff', { params: { query: { q: q || undefined, activeOnly: true, limit: 20 } } })),
    placeholderData: keepPreviousData,
  })
