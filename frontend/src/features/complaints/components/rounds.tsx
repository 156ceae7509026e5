import { Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Case, Complaint } from '@/api/types'
import { EmptyState } from '@/components/states'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { Answers } from './answers'
import styles from './complaints.module.css'

/** Solutions, presentations, confirmations and decisions of people, the latest first and open. */
export function Rounds({ complaint, file }: { complaint: Complaint; file: Case }) {
  const { t } = useTranslation('complaints')
  const text = useText()
  const forms = [...complaint.forms]
    .filter((form) => form.elementId !== 'user_RegisterAndSoothe')
    .sort((one, other) => other.at.localeCompare(one.at))
  if (forms.length === 0) return <EmptyState small title={t('noRounds')} hint={t('noRoundsHint')} />
  return (
    <Collapse
      ghost
      size="small"
      defaultActiveKey={forms.slice(0, 1).map((form) => form.id)}
      items={forms.map((form) => ({
        key: form.id,
        label: (
          <span className={styles.round}>
            <strong>{text(form.title)}</strong>
            <span className={styles.who}>
              {form.by?.displayName} <When at={form.at} bare />
            </span>
          </span>
        ),
        children: <Answers answers={form.answers} file={file} />,
      }))}
    />
  )
}
