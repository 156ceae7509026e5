import { Alert, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseLink, CaseRow } from '@/api/types'
import { useProblemText, useTell } from '@/components/problem-text'
import { useCaseActions } from '../queries'
import { linkKinds } from '../words'
import { CasePicker } from './case-picker'
import styles from './cases.module.css'

type Props = { row: CaseRow; open: boolean; onClose: () => void }

/** Says that two cases have to do with each other, and how. */
export function LinkDialog({ row, open, onClose }: Props) {
  const { t } = useTranslation('cases')
  const [kind, setKind] = useState<CaseLink['kind']>('same_event')
  const [other, setOther] = useState<CaseRow>()
  const { link } = useCaseActions()
  const tell = useTell()
  const problem = useProblemText()
  return (
    <Modal
      open={open}
      width={520}
      title={t('link.title', { number: row.number })}
      okText={other ? t('link.submit', { number: other.number }) : t('link.label')}
      okButtonProps={{ disabled: !other }}
      cancelText={t('cancel', { ns: 'common' })}
      confirmLoading={link.isPending}
      onOk={() =>
        other &&
        link.mutate(
          { row, to: other.id, kind },
          {
            onSuccess: () => {
              tell.success(t('link.done', { one: row.number, other: other.number }))
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
      afterClose={() => {
        link.reset()
        setOther(undefined)
      }}
      destroyOnHidden
    >
      <div className={styles.dialog}>
        {link.error && <Alert type="error" showIcon title={problem(link.error)} />}
        <Radio.Group
          aria-label={t('link.how')}
          value={kind}
          options={linkKinds.map((value) => ({ value, label: t(`linkTo.${value}`) }))}
          onChange={(event) => setKind(event.target.value as CaseLink['kind'])}
        />
        <CasePicker label={t('otherCase')} than={row} value={other?.id} onPick={setOther} />
      </div>
    </Modal>
  )
}
