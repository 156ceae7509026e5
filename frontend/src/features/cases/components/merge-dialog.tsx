import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Case, CaseRow } from '@/api/types'
import { useProblemText, useTell } from '@/components/problem-text'
import { useCaseActions } from '../queries'
import { CasePicker } from './case-picker'
import styles from './cases.module.css'

type Props = { row: CaseRow; open: boolean; onClose: () => void; onMerged: (master: Case) => void }

/** Closes a duplicate: what hangs on it goes to the master. There is no way back, so both numbers stand on the button. */
export function MergeDialog({ row, open, onClose, onMerged }: Props) {
  const { t } = useTranslation('cases')
  const [master, setMaster] = useState<CaseRow>()
  const { merge } = useCaseActions()
  const tell = useTell()
  const problem = useProblemText()
  return (
    <Modal
      open={open}
      width={520}
      title={t('merge.title', { number: row.number })}
      okText={master ? t('merge.submit', { number: row.number, master: master.number }) : t('merge.label')}
      okButtonProps={{ disabled: !master, danger: true }}
      cancelText={t('cancel', { ns: 'common' })}
      confirmLoading={merge.isPending}
      onOk={() =>
        master &&
        merge.mutate(
          { row, into: master.id },
          {
            onSuccess: (answer) => {
              tell.success(t('merge.done', { number: row.number, master: answer.summary.number }))
              onClose()
              onMerged(answer)
            },
          },
        )
      }
      onCancel={onClose}
      afterClose={() => {
        merge.reset()
        setMaster(undefined)
      }}
      destroyOnHidden
    >
      <div className={styles.dialog}>
        {merge.error && <Alert type="error" showIcon title={problem(merge.error)} />}
        <span>{t('merge.hint', { number: row.number })}</span>
        <CasePicker mergeable label={t('merge.master')} than={row} value={master?.id} onPick={setMaster} />
      </div>
    </Modal>
  )
}
