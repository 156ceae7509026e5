/** The kinds of fields of ours, beside those of form-js. `phone` is a text that only has a pattern. */
export const choiceKinds = ['contact', 'staff', 'unit', 'product'] as const
export const ownKinds = [...choiceKinds, 'files'] as const
export const plainKinds = ['phone'] as const
export type OwnKind = (typeof ownKinds)[number]

export type FieldSchema = {
  id: string
  key: string
  type: string
  label?: string
  description?: string
  validate?: { required?: boolean }
  properties?: Record<string, string>
}

export const typeOf = (kind: OwnKind) => `ringloop-${kind}`

export const kindOf = (field: FieldSchema): OwnKind | undefined =>
  ownKinds.find((kind) => kind === field.properties?.kind)

/**
 * The form with its fields of ours as types of their own: the files beside the models call them texts, for other tools. Where the
 * server made one a list to choose from, it stays a list. Times are told from 0 to 24.
 */
export function withOwnTypes(schema: Record<string, unknown>): Record<string, unknown> {
  const components = (schema.components ?? []) as FieldSchema[]
  return {
    ...schema,
    components: components.map((field) => {
      if (field.type === 'datetime') return { ...field, use24h: true }
      const kind = kindOf(field)
      return kind && field.type === 'textfield' ? { ...field, type: typeOf(kind) } : field
    }),
  }
}
