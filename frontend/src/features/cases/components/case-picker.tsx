import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseRow } from '@/api/types'
import { useDebounced } from '@/components/use-debounced'
import { caseListQuery } from '../queries'

type Props = {
  label: string
  value?: string
  onPick: (row: CaseRow | undefined) => void
  /** The case that looks for another one. */
  than: CaseRow
  /** Only open ones of the same kind: those it can be merged into. */
  mergeable?: boolean
}

/** Finds a case by its number or by words while typing. */
export function CasePicker({ label, value, onPick, than, mergeable = false }: Props) {
  const { t } = useTranslation('cases')
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim())
  const found = useInfiniteQuery({
    ...caseListQuery(
      {
        state: mergeable ? 'open' : 'all',
        sort: 'received',
        kind: mergeable ? than.kind : undefined,
        q: q || undefined,
        customer: q ? undefined : than.customerId,
      },
      10,
    ),
    enabled: q !== '' || than.customerId !== undefined,
  })
  const rows = (found.data?.pages[0]?.items ?? []).filter((row) => row.id !== than.id)
  return (
    <Select
      style={{ width: '100%' }}
      aria-label={label}
      placeholder={t('pickCase')}
      value={value}
      loading={found.isFetching}
      showSearch={{ onSearch: setWords, filterOption: false }}
      notFoundContent={q ? t('nothingFound', { ns: 'common' }) : null}
      options={rows.map((row) => ({ value: row.id, label: `${row.number} · ${row.title}` }))}
      onChange={(picked: string) => onPick(rows.find((row) => row.id === picked))}
    />
  )
}
