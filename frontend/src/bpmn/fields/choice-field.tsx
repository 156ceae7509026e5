import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { choiceQuery, choicesQuery } from '@/api/choices'
import type { FieldChoice } from '@/api/types'
import { exact } from '@/components/time'
import { useDebounced } from '@/components/use-debounced'
import { useLocale } from '@/i18n'
import type { FieldProps } from './own-field'

/** A field that points to somebody or something: found by typing, of those whom the person may choose. */
export function ChoiceField({ slot, taskId, describedBy }: FieldProps) {
  const { t } = useTranslation(['tasks', 'common'])
  const locale = useLocale()
  const { field, kind, domId } = slot
  const value = typeof slot.value === 'string' && slot.value !== '' ? slot.value : undefined
  const [words, setWords] = useState('')
  const [wanted, setWanted] = useState(false)
  const found = useQuery({
    ...choicesQuery(taskId, field.key, useDebounced(words.trim())),
    enabled: wanted && !slot.readonly,
  })
  const listed = found.data?.find((one) => one.value === value)
  const chosen = useQuery({
    ...choiceQuery(taskId, field.key, value ?? ''),
    enabled: value !== undefined && listed === undefined && !slot.readonly,
  })
  const label = (choice: FieldChoice) => {
    const name =
      kind === 'contact' && /^\d{4}-/.test(choice.label) ? exact(choice.label, locale) : choice.label
    return choice.detail ? `${name} · ${choice.detail}` : name
  }
  const options = [...(found.data ?? [])]
  if (value && !listed) options.unshift(chosen.data ?? { value, label: '…' })
  return (
    <Select
      id={domId}
      style={{ width: '100%' }}
      disabled={slot.readonly}
      allowClear={!field.validate?.required}
      status={slot.errors.length > 0 ? 'error' : undefined}
      aria-required={field.validate?.required}
      aria-describedby={describedBy}
      placeholder={t(`tasks:field.${kind as 'staff'}`)}
      value={value}
      loading={found.isFetching}
      showSearch={{ onSearch: setWords, filterOption: false }}
      notFoundContent={
        found.isPending ? null : t(kind === 'contact' ? 'tasks:field.noContact' : 'common:nothingFound')
      }
      options={options.map((one) => ({ value: one.value, label: label(one) }))}
      onOpenChange={(open) => open && setWanted(true)}
      onFocus={() => setWanted(true)}
      onBlur={slot.onBlur}
      onChange={(picked?: string) => slot.onChange(picked ?? null)}
    />
  )
}
