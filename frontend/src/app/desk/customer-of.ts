import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

/** The customer a task is about; nobody while it is not known who they are. */
export type TaskCustomer = { customerId?: string; caseId?: string; number: string }

export const customerOfCase = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'customer-of', 'case', id],
    queryFn: async (): Promise<TaskCustomer> => {
      const { summary } = await body(api.GET('/api/cases/{id}', { params: { path: { id } } }))
      return { customerId: summary.customerId ?? undefined, caseId: id, number: summary.number }
    },
  })

export const customerOfCallback = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'customer-of', 'callback', id],
    queryFn: async (): Promise<TaskCustomer> => {
      const { summary, caseId } = await body(api.GET('/api/callbacks/{id}', { params: { path: { id } } }))
      return { customerId: summary.customerId, caseId: caseId ?? undefined, number: summary.number }
    },
  })
