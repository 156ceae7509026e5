import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch } from '@/api/client'
import type { EvaluationForm, EvaluationFormDraft } from '@/api/types'

const formsKey = ['evaluation-form'] as const

/** The services a form of its own may be for. */
export const formScenarios = [
  'purchase-inquiry',
  'complaint',
  'after-purchase',
  'after-repair',
  'rescue',
] as const
export const scales = ['points', 'yes-no'] as const
export const harms = ['customer', 'business', 'compliance'] as const
export const systemChecks = ['record-complete', 'ticket-closed', 'knowledge-searched'] as const

export type Section = EvaluationForm['content']['sections'][number]
export type Item = Section['items'][number]
export type Fatal = EvaluationForm['content']['fatals'][number]

/** Every version by key, the latest of each first. */
export const formListQuery = queryOptions({
  queryKey: [...formsKey, 'list'],
  queryFn: (): Promise<EvaluationForm[]> => body(api.GET('/api/evaluation-forms')),
})

export type FormHistory = { key: string; latest: EvaluationForm; versions: EvaluationForm[] }

/** One entry per form, with its versions. */
export function histories(forms: EvaluationForm[]): FormHistory[] {
  const byKey = new Map<string, FormHistory>()
  for (const form of forms) {
    const known = byKey.get(form.key)
    if (known) known.versions.push(form)
    else byKey.set(form.key, { key: form.key, latest: form, versions: [form] })
  }
  return [...byKey.values()]
}

/** The version in force, if there is one. */
export const inForce = (history: FormHistory) => history.versions.find((form) => form.publishedAt)

export const weightOf = (items: { weight?: number | null }[] | undefined) =>
  (items ?? []).reduce((sum, item) => sum + (item?.weight ?? 0), 0)

/** The next free key of a list such as A1, A2, A3. */
export function nextKey(prefix: string, taken: (string | undefined)[]): string {
  let number = taken.length + 1
  while (taken.includes(`${prefix}${number}`)) number++
  return `${prefix}${number}`
}

export function useFormActions(key: string) {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: [...formsKey, 'list'] })
  return {
    /** `edit` of the draft that was read; without one a draft is begun. */
    draft: useMutation({
      mutationFn: ({ draft, edit }: { draft: EvaluationFormDraft; edit?: number }): Promise<EvaluationForm> =>
        body(
          api.PUT('/api/evaluation-forms/{key}/draft', {
            params: { path: { key }, header: edit === undefined ? {} : ifMatch(edit) },
            body: draft,
          }),
        ),
      onSettled,
    }),
    publish: useMutation({
      mutationFn: (edit: number): Promise<EvaluationForm> =>
        body(
          api.POST('/api/evaluation-forms/{key}/publish', {
            params: { path: { key }, header: ifMatch(edit) },
          }),
        ),
      onSettled,
    }),
  }
}
