import type { FormInstance } from 'antd'
import { Problem } from '@/api/problem'

export type FieldPath = (string | number)[]

/** `matters[0].reason2` → `['matters', 0, 'reason2']`. */
export function fieldPath(field: string): FieldPath {
  return field
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/**
 * Puts the server's refusals at their fields and goes to the first one. Answers whether every refusal found a field: if not, the
 * caller must tell it elsewhere. `rename` maps a field of the API to the field that shows it.
 */
export function showAtFields(
  form: FormInstance,
  error: unknown,
  rename: (path: FieldPath) => FieldPath = (path) => path,
): boolean {
  if (!(error instanceof Problem) || error.errors.length === 0) return false
  const byField = new Map<string, { name: FieldPath; errors: string[] }>()
  for (const refusal of error.errors) {
    const name = rename(fieldPath(refusal.field))
    const key = JSON.stringify(name)
    const entry = byField.get(key) ?? { name, errors: [] }
    if (!entry.errors.includes(refusal.detail)) entry.errors.push(refusal.detail)
    byField.set(key, entry)
  }
  const known = [...byField.values()].filter(
    (entry) => form.getFieldInstance(entry.name) !== undefined || isKnown(form, entry.name),
  )
  form.setFields(known)
  const first = known[0]
  if (first) focusField(form, first.name)
  return known.length === byField.size
}

function isKnown(form: FormInstance, name: FieldPath): boolean {
  return form.getFieldsError().some((field) => JSON.stringify(field.name) === JSON.stringify(name))
}

export function focusField(form: FormInstance, name: FieldPath) {
  form.scrollToField(name, { block: 'center', behavior: 'smooth', focus: true })
}
