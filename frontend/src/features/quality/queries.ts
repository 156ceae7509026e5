import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { api, body, newKey, once } from '@/api/client'
import type {
  Evaluation,
  EvaluationAnswer,
  EvaluationForm,
  EvaluationMarks,
  EvaluationRow,
  EvaluationStart,
  Page,
  QualityResults,
} from '@/api/types'
import type { EvaluationState, QualityGrouping } from './words'

const evaluationsKey = ['evaluations'] as const

/* Not awaited: what comes anew may take the form off the screen before it has said that it is done. */
function changed(client: QueryClient) {
  void client.invalidateQueries({ queryKey: evaluationsKey })
  void client.invalidateQueries({ queryKey: ['sampling'] })
  void client.invalidateQueries({ queryKey: ['tasks'] })
}

export type QualityPeriod = { from: string; until: string }
export type EvaluationSearch = Partial<QualityPeriod> & {
  state?: EvaluationState
  agent?: string
  unit?: string
  origin?: string
  released?: true
}
export type QualitySearch = QualityPeriod & { by: QualityGrouping }

/** The latest first. */
export const evaluationListQuery = (narrowing: EvaluationSearch) =>
  infiniteQueryOptions({
    queryKey: [...evaluationsKey, 'list', narrowing],
    queryFn: ({ pageParam }): Promise<Page<EvaluationRow>> =>
      body(
        api.GET('/api/evaluations', { params: { query: { ...narrowing, cursor: pageParam, limit: 50 } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

/** @param holder who has its task: what it asks of the reader changes with it */
export const evaluationQuery = (id: string, holder?: string) =>
  queryOptions({
    queryKey: [...evaluationsKey, 'one', id, holder],
    queryFn: (): Promise<Evaluation> => body(api.GET('/api/evaluations/{id}', { params: { path: { id } } })),
    /* What was saved meanwhile must be in it when it is opened again. */
    gcTime: 0,
  })

/** A version of a form never changes. */
export const evaluationFormQuery = (key: string, version: number) =>
  queryOptions({
    queryKey: ['evaluation-form', key, version],
    queryFn: (): Promise<EvaluationForm> =>
      body(api.GET('/api/evaluation-forms/{key}/{version}', { params: { path: { key, version } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const qualityResultsQuery = (search: QualitySearch) =>
  queryOptions({
    queryKey: [...evaluationsKey, 'results', search],
    queryFn: (): Promise<QualityResults> =>
      body(api.GET('/api/quality-results', { params: { query: search } })),
  })

export function useEvaluationStart() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (start: EvaluationStart): Promise<Evaluation> =>
      body(api.POST('/api/evaluations', { params: { header: once(newKey()) }, body: start })),
    onSettled: () => changed(client),
  })
}

export function useEvaluationActions(id: string) {
  const client = useQueryClient()
  const path = { id }
  const onSettled = () => changed(client)
  return {
    /** Nothing on the screen changes: what was saved is what stands there. */
    save: useMutation({
      mutationFn: (marks: EvaluationMarks) =>
        api.PUT('/api/evaluations/{id}/draft', { params: { path }, body: marks }),
    }),
    score: useMutation({
      mutationFn: (marks: EvaluationMarks): Promise<Evaluation> =>
        body(
          api.POST('/api/evaluations/{id}/score', { params: { path, header: once(newKey()) }, body: marks }),
        ),
      onSettled,
    }),
    open: useMutation({
      mutationFn: (): Promise<Evaluation> =>
        body(api.POST('/api/evaluations/{id}/open', { params: { path } })),
      onSettled,
    }),
    answer: useMutation({
      mutationFn: (answer: EvaluationAnswer): Promise<Evaluation> =>
        body(api.POST('/api/evaluations/{id}/answer', { params: { path }, body: answer })),
      onSettled,
    }),
  }
}
