import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { CrisisLine } from '@/api/types'

/** The words for a crisis, since when they are used, and the complaints in crisis that the reader may see. */
export const crisisLineQuery = queryOptions({
  queryKey: ['announcements', 'crisis'],
  queryFn: (): Promise<CrisisLine> => body(api.GET('/api/crises')),
})

export function useEndCrisis() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ caseId, reason }: { caseId: string; reason: string }): Promise<CrisisLine> =>
      body(api.POST('/api/crises/{caseId}/end', { params: { path: { caseId } }, body: { reason } })),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['announcements'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
}
