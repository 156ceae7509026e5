import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from './client'
import type { MonitoringNotice, MonitoringNow, MonitorMode } from './types'

/** What the signed-in person takes part in, and who takes part in their call. Under presence: the same events tell of it. */
export const monitoringQuery = queryOptions({
  queryKey: ['presence', 'monitoring'],
  queryFn: (): Promise<MonitoringNow> => body(api.GET('/api/monitoring')),
})

/** The own phone rings; who answers it takes part until the call ends. */
export function useMonitor() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wish: { agentId: string; mode: MonitorMode }) =>
      body(api.POST('/api/monitoring', { params: { header: once(newKey()) }, body: wish })),
    onSettled: () => client.invalidateQueries(monitoringQuery),
  })
}

/** Whether agents are told, per centre. */
export const noticesQuery = queryOptions({
  queryKey: ['monitoring-notices'],
  queryFn: (): Promise<MonitoringNotice[]> => body(api.GET('/api/monitoring/notices')),
})

export function useSetNotice() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ centreId, version, tells }: Pick<MonitoringNotice, 'centreId' | 'version' | 'tells'>) =>
      body(
        api.PUT('/api/monitoring/notices/{centreId}', {
          params: { path: { centreId }, header: ifMatch(version) },
          body: { tells },
        }),
      ),
    onSettled: () => client.invalidateQueries(noticesQuery),
  })
}
