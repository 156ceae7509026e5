import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import type { NewPainPoint, Page, PainPoint, PainPointDecision } from '@/api/types'

const painPointsKey = ['pain-points'] as const

export type PainPointSearch = { state?: 'over' }

/** What was reported, the latest first; `over` is what was done or declined. */
export const painPointListQuery = ({ state }: PainPointSearch) =>
  infiniteQueryOptions({
    queryKey: [...painPointsKey, state ?? 'open'],
    queryFn: ({ pageParam }): Promise<Page<PainPoint>> =>
      body(
        api.GET('/api/pain-points', {
          params: { query: { state: state ?? 'open', cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export function usePainPointActions() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: painPointsKey })
  return {
    report: useMutation({
      mutationFn: (form: NewPainPoint) =>
        body(api.POST('/api/pain-points', { params: { header: once(newKey()) }, body: form })),
      onSettled,
    }),
    decide: useMutation({
      mutationFn: ({ point, decision }: { point: PainPoint; decision: PainPointDecision }) =>
        body(
          api.POST('/api/pain-points/{id}/decision', {
            params: { path: { id: point.id }, header: ifMatch(point.version) },
            body: decision,
          }),
        ),
      onSettled,
    }),
  }
}
