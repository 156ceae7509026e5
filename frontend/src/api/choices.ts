import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from './client'
import type { FieldChoice } from './types'

/** What whoever has a task may choose in one field of its form. */
export const choicesQuery = (taskId: string, field: string, q: string) =>
  queryOptions({
    queryKey: ['choices', taskId, field, 'search', q],
    queryFn: (): Promise<FieldChoice[]> =>
      body(api.GET('/api/tasks/{id}/choices', { params: { path: { id: taskId }, query: { field, q } } })),
    placeholderData: keepPreviousData,
  })

/** What was chosen before, to call it by its name. */
export const choiceQuery = (taskId: string, field: string, value: string) =>
  queryOptions({
    queryKey: ['choices', taskId, field, 'one', value],
    queryFn: async (): Promise<FieldChoice | null> =>
      (
        await body(
          api.GET('/api/tasks/{id}/choices', { params: { path: { id: taskId }, query: { field, value } } }),
        )
      )[0] ?? null,
  })
