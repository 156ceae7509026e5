import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { Page, SurveyGiven, SurveyResults, SurveyRow, SurveyShown } from '@/api/types'
import type { Grouping } from './groupings'

/** Whether a link may be used. It is asked once: nothing about it changes by itself but that it lapses. */
export const surveyLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['survey-link', token],
    queryFn: (): Promise<SurveyShown> => body(api.POST('/api/public/surveys/look', { body: { token } })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

export const useSurveyAnswer = () =>
  useMutation({
    mutationFn: (given: SurveyGiven) => api.POST('/api/public/surveys/answer', { body: given }),
  })

export const useSurveyRefusal = () =>
  useMutation({
    mutationFn: (token: string) => api.POST('/api/public/surveys/refusal', { body: { token } }),
  })

export type SurveyPeriod = { from: string; until: string }
export type ResultSearch = SurveyPeriod & { by: Grouping }

/** Which surveys a figure is made of. */
export type SurveyNarrowing = SurveyPeriod & {
  agent?: string
  unit?: string
  queue?: string
  caseType?: string
  channel?: string
}

const surveysKey = ['surveys'] as const

export const surveyResultsQuery = (search: ResultSearch) =>
  queryOptions({
    queryKey: [...surveysKey, 'results', search],
    queryFn: (): Promise<SurveyResults> =>
      body(api.GET('/api/survey-results', { params: { query: search } })),
  })

/** Those asked last first. */
export const surveyListQuery = (narrowing: SurveyNarrowing) =>
  infiniteQueryOptions({
    queryKey: [...surveysKey, 'list', narrowing],
    queryFn: ({ pageParam }): Promise<Page<SurveyRow>> =>
      body(api.GET('/api/surveys', { params: { query: { ...narrowing, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
