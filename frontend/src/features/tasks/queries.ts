import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch } from '@/api/client'
import type { Page, Task, TaskCounts, TaskRow, TaskSort, TaskView } from '@/api/types'

export const tasksKey = ['tasks'] as const

export type TaskFilter = { view: TaskView; sort?: TaskSort; q?: string }

export const taskListQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: [...tasksKey, 'list', filter],
    queryFn: ({ pageParam }): Promise<Page<TaskRow>> =>
      body(api.GET('/api/tasks', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const taskCountsQuery = queryOptions({
  queryKey: [...tasksKey, 'counts'],
  queryFn: (): Promise<TaskCounts> => body(api.GET('/api/tasks/counts')),
})

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: [...tasksKey, 'one', id],
    queryFn: (): Promise<Task> => body(api.GET('/api/tasks/{id}', { params: { path: { id } } })),
  })

/** The most urgent task somebody may take; the server answers nothing where there is none. */
export async function fetchNextTask(): Promise<TaskRow | undefined> {
  const next: TaskRow = await body(api.GET('/api/tasks/next'))
  return next || undefined
}

/** Colleagues a task can be given to. */
export const colleaguesQuery = queryOptions({
  queryKey: ['presence', 'colleagues'],
  queryFn: async () => (await body(api.GET('/api/presence/team'))).items.map((one) => one.staff),
})

export function useTaskActions() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: tasksKey })
  const at = (task: TaskRow) => ({ path: { id: task.id }, header: ifMatch(task.version) })
  return {
    claim: useMutation({
      mutationFn: (task: TaskRow): Promise<TaskRow> =>
        body(api.POST('/api/tasks/{id}/claim', { params: at(task) })),
      onSettled,
      /* Who has the task may see what it is about. */
      onSuccess: () => client.invalidateQueries({ queryKey: ['contacts'] }),
    }),
    unclaim: useMutation({
      mutationFn: (task: TaskRow): Promise<TaskRow> =>
        body(api.POST('/api/tasks/{id}/unclaim', { params: at(task) })),
      onSettled,
    }),
    assign: useMutation({
      mutationFn: ({ task, staffId }: { task: TaskRow; staffId: string }): Promise<TaskRow> =>
        body(api.POST('/api/tasks/{id}/assign', { params: at(task), body: { staffId } })),
      onSettled,
    }),
    complete: useMutation({
      mutationFn: ({ task, values }: { task: Task; values: Record<string, unknown> }) =>
        api.POST('/api/tasks/{id}/complete', { params: at(task), body: { values } }),
      onSettled,
    }),
  }
}
