import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

/** The customer a case is about; nobody while it is not known who they are. */
export type CaseCustomer = { customerId?: string; number: string }

export const customerOfCase = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'customer-of', id],
    queryFn: async (): Promise<CaseCustomer> => {
      const { summary } = await body(api.GET('/api/cases/{id}', { params: { path: { id } } }))
      return { customerId: summary.customerId ?? undefined, number: summary.number }
    },
  })
