import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { Calendar, RuleSet, RuleSetName } from '@/api/types'

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: (): Promise<Calendar[]> => body(api.GET('/api/calendars')),
})

export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: (): Promise<RuleSetName[]> => body(api.GET('/api/decision-tables')),
})

/** In the language of the reader, which therefore belongs to the key. */
export const ruleSetQuery = (name: string, locale: string) =>
  queryOptions({
    queryKey: ['rule-sets', name, locale],
    queryFn: (): Promise<RuleSet> =>
      body(api.GET('/api/decision-tables/{name}', { params: { path: { name } } })),
  })
