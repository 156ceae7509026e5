import { useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { choicesQuery } from '@/api/choices'
import { useDebounced } from '@/components/use-debounced'
import type { FieldProps } from './own-field'

/** A product in words: what the customer owns is proposed, anything else can be typed. */
export function ProductField({ slot, taskId, describedBy }: FieldProps) {
  const { t } = useTranslation('tasks')
  const value = typeof slot.value === 'string' ? slot.value : ''
  const [wanted, setWanted] = useState(false)
  const found = useQuery({
    ...choicesQuery(taskId, slot.field.key, useDebounced(value.trim())),
    enabled: wanted && !slot.readonly,
  })
  return (
    <AutoComplete
      id={slot.domId}
      style={{ width: '100%' }}
      disabled={slot.readonly}
      allowClear
      status={slot.errors.length > 0 ? 'error' : undefined}
      aria-describedby={describedBy}
      placeholder={t('field.product')}
      value={value}
      options={(found.data ?? []).map((one) => ({
        value: one.value,
        label: one.detail ? `${one.label} · ${one.detail}` : one.label,
      }))}
      onFocus={() => setWanted(true)}
      onBlur={slot.onBlur}
      onChange={(typed?: string) => slot.onChange(typed || null)}
    />
  )
}
