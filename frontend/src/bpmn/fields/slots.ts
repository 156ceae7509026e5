import { h } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type FieldSchema, type OwnKind, ownKinds, typeOf } from './kinds'

/** Where form-js leaves room for a field of ours, and how it stands. */
export type Slot = {
  field: FieldSchema
  kind: OwnKind
  place: HTMLElement
  domId: string
  value: unknown
  errors: string[]
  readonly: boolean
  onChange: (value: unknown) => void
  onBlur: () => void
}

/** The places of one form. form-js draws with Preact: React fills the places it leaves. */
export class Slots {
  private readonly byField = new Map<string, Slot>()
  private readonly listeners = new Set<() => void>()
  private shown: readonly Slot[] = []

  readonly all = () => this.shown
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  put(slot: Slot) {
    this.byField.set(slot.field.id, slot)
    this.tell()
  }

  drop(id: string) {
    this.byField.delete(id)
    this.tell()
  }

  private tell() {
    this.shown = [...this.byField.values()]
    for (const listener of [...this.listeners]) listener()
  }
}

type FieldProps = {
  field: FieldSchema
  domId: string
  value: unknown
  errors?: string[]
  readonly: boolean
  disabled: boolean
  onChange: (update: { value: unknown }) => void
  onBlur: () => void
}

function fieldOf(kind: OwnKind, slots: Slots) {
  function OwnField({ field, domId, value, errors = [], readonly, disabled, onChange, onBlur }: FieldProps) {
    const place = useRef<HTMLDivElement>(null)
    useLayoutEffect(() => {
      if (place.current)
        slots.put({
          field,
          kind,
          place: place.current,
          domId,
          value,
          errors,
          readonly: readonly || disabled,
          onChange: (chosen) => onChange({ value: chosen }),
          onBlur,
        })
    })
    useLayoutEffect(() => () => slots.drop(field.id), [field.id])
    return h('div', { ref: place, class: `fjs-form-field${errors.length > 0 ? ' fjs-has-errors' : ''}` })
  }
  OwnField.config = {
    type: typeOf(kind),
    keyed: true,
    group: 'basic-input',
    name: kind,
    emptyValue: kind === 'files' ? [] : null,
    create: (options = {}) => options,
  }
  return OwnField
}

/** Teaches form-js the kinds of fields of ours. */
export function ownFields(slots: Slots) {
  class OwnFields {
    static $inject = ['formFields']
    constructor(formFields: { register: (type: string, field: unknown) => void }) {
      for (const kind of ownKinds) formFields.register(typeOf(kind), fieldOf(kind, slots))
    }
  }
  return { __init__: ['ownFields'], ownFields: ['type', OwnFields] }
}
