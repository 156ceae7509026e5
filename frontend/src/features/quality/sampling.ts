import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import type {
  Page,
  SampleRow,
  SamplingCoverage,
  SamplingPlan,
  SamplingPlanDraft,
  WeeklySample,
  WeeklySampleEdit,
} from '@/api/types'

const samplingKey = ['sampling'] as const

export const sampleStates = ['open', 'taken', 'replaced'] as const
export type SampleState = (typeof sampleStates)[number]
export const sampleViews = ['sample', 'coverage'] as const
export type SampleView = (typeof sampleViews)[number]
export type SampleSearch = { view?: SampleView; state?: SampleState | 'all'; agent?: string }

export const sampleTones = { open: 'accent', taken: 'ok', replaced: 'neutral' } as const

/** The latest period first. */
export const planListQuery = infiniteQueryOptions({
  queryKey: [...samplingKey, 'plans'],
  queryFn: ({ pageParam }): Promise<Page<SamplingPlan>> =>
    body(api.GET('/api/sampling-plans', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: [...samplingKey, 'plan', id],
    queryFn: (): Promise<SamplingPlan> =>
      body(api.GET('/api/sampling-plans/{id}', { params: { path: { id } } })),
  })

/** Those with most missing first. */
export const coverageQuery = (id: string) =>
  queryOptions({
    queryKey: [...samplingKey, 'coverage', id],
    queryFn: (): Promise<SamplingCoverage[]> =>
      body(api.GET('/api/sampling-plans/{id}/coverage', { params: { path: { id } } })),
  })

export const sampleQuery = (id: string, { agent, state }: { agent?: string; state?: SampleState }) =>
  infiniteQueryOptions({
    queryKey: [...samplingKey, 'sample', id, agent, state],
    queryFn: ({ pageParam }): Promise<Page<SampleRow>> =>
      body(
        api.GET('/api/sampling-plans/{id}/sample', {
          params: { path: { id }, query: { agent, state, cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const weeklySampleQuery = queryOptions({
  queryKey: [...samplingKey, 'weekly'],
  queryFn: (): Promise<WeeklySample> => body(api.GET('/api/weekly-samples/own')),
})

export function useSamplingActions() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: samplingKey })
  return {
    draw: useMutation({
      mutationFn: (draft: SamplingPlanDraft): Promise<SamplingPlan> =>
        body(api.POST('/api/sampling-plans', { params: { header: once(newKey()) }, body: draft })),
      onSettled,
    }),
    weekly: useMutation({
      mutationFn: ({ version, edit }: { version: number; edit: WeeklySampleEdit }): Promise<WeeklySample> =>
        body(api.PUT('/api/weekly-samples/own', { params: { header: ifMatch(version) }, body: edit })),
      onSettled,
    }),
    replace: useMutation({
      mutationFn: ({ plan, contactId, reason }: { plan: string; contactId: string; reason: string }) =>
        body(
          api.POST('/api/sampling-plans/{id}/replacements', {
            params: { path: { id: plan }, header: once(newKey()) },
            body: { contactId, reason },
          }),
        ),
      onSettled,
    }),
  }
}
