import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/components/use-debounced'
import { customerSearchQuery } from '../queries'

type Props = { value?: string; onPick: (customerId: string) => void; id?: string }

/** Finds a customer by name, number or tag while typing. */
export function CustomerPicker({ value, onPick, id }: Props) {
  const { t } = useTranslation(['contacts', 'customers', 'common'])
  const [words, setWords] = useState('')
  const found = useQuery(customerSearchQuery(useDebounced(words)))
  return (
    <Select
      id={id}
      value={value}
      style={{ width: '100%' }}
      aria-label={t('identify.search')}
      placeholder={t('customers:search')}
      showSearch={{ onSearch: setWords, filterOption: false }}
      notFoundContent={words ? t('common:nothingFound') : null}
      options={(found.data?.items ?? []).map((one) => ({
        value: one.id,
        label: one.number ? `${one.name} · ${one.number}` : one.name,
      }))}
      onChange={(picked: string) => onPick(picked)}
    />
  )
}
