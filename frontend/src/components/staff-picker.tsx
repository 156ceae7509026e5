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
  /** Without one the label says what to type. */
  placeholder?: string
  value?: string
  onPick?: (person: Person | undefined) => void
  /** Who cannot be picked. */
  without?: string
  clearable?: boolean
  /** Who is picked already, known by name before anything is typed. */
  known?: Person
}

type Listed = Person & { unit?: { name: string } }

/** Finds a member of staff by name while typing. */
export function StaffPicker({ id, label, value, onPick, without, known, ...look }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const found = useQuery(staffSearchQuery(useDebounced(words.trim())))
  const listed: Listed[] = (found.data?.items ?? []).filter((one) => one.id !== without)
  const people: Listed[] = known && listed.every((one) => one.id !== known.id) ? [known, ...listed] : listed
  return (
    <Select
      id={id}
      allowClear={look.clearable}
      style={{ width: '100%' }}
      aria-label={label}
      placeholder={look.placeholder ?? label}
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
