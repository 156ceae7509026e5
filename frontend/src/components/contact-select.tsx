import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { contactsForQuery } from '@/api/case-contacts'
import type { Case } from '@/api/types'
import { useLocale } from '@/i18n'
import { exact } from './time'

type Props = { file: Case; id?: string; value?: string; onChange?: (id: string) => void }

/** In which contact it was said. */
export function ContactSelect({ file, id, value, onChange }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const found = useQuery(contactsForQuery(file))
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      loading={found.isPending}
      placeholder={t('contactSelect.choose')}
      notFoundContent={found.isPending ? null : t('contactSelect.none')}
      value={value}
      options={(found.data ?? []).map((row) => ({
        value: row.id,
        label: [exact(row.startedAt, locale), t(`contactSelect.${row.direction}`), row.callerNumber]
          .filter(Boolean)
          .join(' · '),
      }))}
      onChange={onChange}
    />
  )
}
