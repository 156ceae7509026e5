import dayjs, { type Dayjs } from 'dayjs'
import type { ContactCodes, ContactForm, Matter } from '@/api/types'
import type { FieldPath } from '@/components/form-problems'

/** The contact form as the screen holds it: reason groups and reasons are one field, instants are day.js. */
export type MatterFields = {
  id?: string
  reason?: string[]
  product?: string
  result?: string
  solution?: string
  followUp?: string
  promise?: Dayjs
  need?: string
}
export type FormFields = {
  verified?: string
  emotion?: string
  note?: string
  matters: (MatterFields | undefined)[]
}

const filled = (text: string | null | undefined) => {
  const trimmed = text?.trim()
  return trimmed ? trimmed : undefined
}

export function toFields(form: ContactForm): FormFields {
  const matters = form.matters.length > 0 ? form.matters : [{}]
  return {
    verified: form.verified ?? undefined,
    emotion: form.emotion ?? undefined,
    note: form.note ?? undefined,
    matters: matters.map((matter: Matter) => ({
      id: matter.id ?? undefined,
      reason: matter.reason1 ? [matter.reason1, ...(matter.reason2 ? [matter.reason2] : [])] : undefined,
      product: matter.product ?? undefined,
      result: matter.result ?? undefined,
      solution: matter.solution ?? undefined,
      followUp: matter.followUp ?? undefined,
      promise: matter.promise ? dayjs(matter.promise) : undefined,
      need: matter.need ?? undefined,
    })),
  }
}

export function toForm(fields: FormFields, anonymousReason?: string | null): ContactForm {
  return {
    verified: fields.verified,
    emotion: fields.emotion,
    anonymousReason: anonymousReason ?? undefined,
    note: filled(fields.note),
    matters: (fields.matters ?? []).map((matter) => ({
      id: matter?.id,
      reason1: matter?.reason?.[0],
      reason2: matter?.reason?.[1],
      product: filled(matter?.product),
      result: matter?.result,
      solution: filled(matter?.solution),
      followUp: matter?.followUp,
      promise: matter?.followUp === 'callback' ? matter.promise?.toISOString() : undefined,
      need: filled(matter?.need),
    })),
  }
}

/** Where the screen shows a field of the API: the two reasons share one box. */
export function screenField(path: FieldPath): FieldPath {
  const last = path.at(-1)
  return last === 'reason1' || last === 'reason2' ? [...path.slice(0, -1), 'reason'] : path
}

/** Results after which the solution must be written down. */
export const explained = (result: string | undefined) => result === 'ANSWERED' || result === 'RESOLVED'

/** The follow-ups a result demands; one of them must be chosen, and "none" cannot. */
export function demanded(codes: ContactCodes | undefined, result: string | undefined): string[] {
  return (codes?.results.find((one) => one.code === result)?.followUps ?? []).filter(
    (code) => code !== 'none',
  )
}

/**
 * The follow-up after the result changed: what is demanded is chosen at once, what the person chose stays where it may, and what only
 * an earlier result had demanded is taken back.
 */
export function followUpFor(
  codes: ContactCodes | undefined,
  result: string | undefined,
  before: string | undefined,
  current: string | undefined,
): string | undefined {
  const now = demanded(codes, result)
  if (now.length > 0) return current !== undefined && now.includes(current) ? current : now[0]
  const wasDemanded = current !== undefined && demanded(codes, before).includes(current)
  return wasDemanded || current === undefined ? 'none' : current
}
