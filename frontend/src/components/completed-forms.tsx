import { Collapse } from 'antd'
import type { Answer, Case, Person, Text } from '@/api/types'
import { useText } from '@/i18n'
import { Answers } from './answers'
import styles from './completed-forms.module.css'
import { When } from './when'

type CompletedForm = { id: string; title: Text; at: string; by?: Person; answers: Answer[] }

/** What people wrote on the forms of a case, the latest first and open. */
export function CompletedForms({ forms, file }: { forms: CompletedForm[]; file: Pick<Case, 'attachments'> }) {
  const text = useText()
  const latest = [...forms].sort((one, other) => other.at.localeCompare(one.at))
  return (
    <Collapse
      ghost
      size="small"
      defaultActiveKey={latest.slice(0, 1).map((form) => form.id)}
      items={latest.map((form) => ({
        key: form.id,
        label: (
          <span className={styles.form}>
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
