import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseRow, Person } from '@/api/types'
import { useProblemText, useTell } from '@/components/problem-text'
import { StaffPicker } from '@/components/staff-picker'
import { useCaseActions } from '../queries'
import styles from './cases.module.css'

type Props = { row: CaseRow; open: boolean; onClose: () => void }

/** Gives a case to somebody, who answers for it from now on. */
export function AssignDialog({ row, open, onClose }: Props) {
  const { t } = useTranslation('cases')
  const [who, setWho] = useState<Person>()
  const { assign } = useCaseActions()
  const tell = useTell()
  const problem = useProblemText()
  return (
    <Modal
      open={open}
      width={440}
      title={t('assign.title', { number: row.number })}
      okText={who ? t('assign.submit', { who: who.displayName }) : t('assign.label')}
      okButtonProps={{ disabled: !who }}
      cancelText={t('cancel', { ns: 'common' })}
      confirmLoading={assign.isPending}
      onOk={() =>
        who &&
        assign.mutate(
          { row, ownerId: who.id },
          {
            onSuccess: () => {
              tell.success(t('assign.done', { number: row.number, who: who.displayName }))
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
      afterClose={() => {
        assign.reset()
        setWho(undefined)
      }}
      destroyOnHidden
    >
      <div className={styles.dialog}>
        {assign.error && <Alert type="error" showIcon title={problem(assign.error)} />}
        <div className={styles.field}>
          <label htmlFor="case-owner">{t('assign.to')}</label>
          <StaffPicker
            id="case-owner"
            label={t('assign.to')}
            value={who?.id}
            without={row.claimed ? row.owner?.id : undefined}
            onPick={setWho}
          />
          <span className={styles.hint}>{t('assign.hint')}</span>
        </div>
      </div>
    </Modal>
  )
}
