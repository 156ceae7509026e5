import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { staffSearchQuery } from '@/api/staff'
import type { Person } from '@/api/types'
import { useDebounced } from './use-debounced'

type Props = {
  id?: string
  label: string
  value?: string
  onPick?: (person: Person | undefined) => void
  /** Who cannot be picked. */
  without?: string
  clearable?: boolean
}

/** Finds a member of staff by name while typing. */
export function StaffPicker({ id, label, value, onPick, without, clearable = false }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const found = useQuery(staffSearchQuery(useDebounced(words.trim())))
  const people = (found.data?.items ?? []).filter((one) => one.id !== without)
  return (
    <Select
      id={id}
      allowClear={clearable}
      style={{ width: '100%' }}
      aria-label={label}
      value={value}
      loading={found.isFetching}
      showSearch={{ onSearch: setWords, filterOption: false }}
      notFoundContent={found.isPending ? null : t('nothingFound')}
      options={people.map((one) => ({
        value: one.id,
        label: one.unit ? `${one.displayName} · ${one.unit.name}` : one.displayName,
      }))}
      onChange={(picked?: string) => onPick?.(people.find((one) => one.id === picked))}
    />
  )
}
