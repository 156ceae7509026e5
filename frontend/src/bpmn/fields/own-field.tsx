import type { ReactNode } from 'react'
import { ChoiceField } from './choice-field'
import { FilesField } from './files-field'
import type { OwnKind } from './kinds'
import { ProductField } from './product-field'
import type { Slot } from './slots'

export type FieldProps = { slot: Slot; taskId: string; describedBy: string | undefined }

/** Every kind has a renderer: a new one that lacks it does not compile. */
export const renderers: Record<OwnKind, (props: FieldProps) => ReactNode> = {
  contact: ChoiceField,
  staff: ChoiceField,
  unit: ChoiceField,
  product: ProductField,
  files: FilesField,
}

/** A field of ours with label, help and errors as form-js draws them for its own. */
export function OwnField({ slot, taskId }: { slot: Slot; taskId: string }) {
  const { field, domId, errors } = slot
  const Control = renderers[slot.kind]
  const help = field.description ? `${domId}-description` : undefined
  const wrong = errors.length > 0 ? `${domId}-error-message` : undefined
  return (
    <>
      <label className="fjs-form-field-label" htmlFor={domId}>
        {field.label}
        {field.validate?.required && (
          <span className="fjs-asterix" aria-hidden>
            {'*'}
          </span>
        )}
      </label>
      <Control
        slot={slot}
        taskId={taskId}
        describedBy={[help, wrong].filter(Boolean).join(' ') || undefined}
      />
      {field.description && (
        <div id={help} className="fjs-form-field-description">
          {field.description}
        </div>
      )}
      {errors.length > 0 && (
        <div id={wrong} className="fjs-form-field-error" aria-live="polite">
          <ul>
            {errors.map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
