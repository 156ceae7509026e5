import { queryOptions } from '@tanstack/react-query'
import { api, body } from './client'
import type { OrderTarget } from './types'

/** The departments and partners that orders can go to. */
export const orderTargetsQuery = queryOptions({
  queryKey: ['orders', 'targets'],
  queryFn: (): Promise<OrderTarget[]> => body(api.GET('/api/work-order-targets')),
  staleTime: 60_000,
})
