import { FileUpload } from '@/components/file-upload'
import type { FieldProps } from './own-field'

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

export function FilesField({ slot, describedBy }: FieldProps) {
  return (
    <FileUpload
      id={slot.domId}
      label={slot.field.label}
      value={idsOf(slot.value)}
      readOnly={slot.readonly}
      describedBy={describedBy}
      onChange={slot.onChange}
      onBlur={slot.onBlur}
    />
  )
}
