import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '@/api/types'
import { useProblemText, useTell } from '@/components/problem-text'
import { StaffPicker } from '@/components/staff-picker'
import { type Owned, useOwnerNaming } from '../queries'
import styles from './studio.module.css'

type Props = { what: Owned & { name: string }; open: boolean; onClose: () => void }

/** Names who answers for a process or rule set. */
export function OwnerDialog({ what, open, onClose }: Props) {
  const { t } = useTranslation('studio')
  const [who, setWho] = useState<Person>()
  const naming = useOwnerNaming()
  const tell = useTell()
  const problem = useProblemText()
  return (
    <Modal
      open={open}
      width={440}
      title={t('owner.title', { name: what.name })}
      okText={who ? t('owner.submit', { who: who.displayName }) : t('owner.name')}
      okButtonProps={{ disabled: !who }}
      cancelText={t('cancel', { ns: 'common' })}
      confirmLoading={naming.isPending}
      onOk={() =>
        who &&
        naming.mutate(
          { kind: what.kind, key: what.key, owner: what.owner, staffId: who.id },
          {
            onSuccess: () => {
              tell.success(t('owner.done', { who: who.displayName, name: what.name }))
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
      afterClose={() => {
        naming.reset()
        setWho(undefined)
      }}
      destroyOnHidden
    >
      <div className={styles.dialog}>
        {naming.error && <Alert type="error" showIcon title={problem(naming.error)} />}
        <label htmlFor="studio-owner">{t('owner.label')}</label>
        <StaffPicker
          id="studio-owner"
          label={t('owner.label')}
          value={who?.id}
          without={what.owner?.person.id}
          onPick={setWho}
        />
        <span className={styles.hint}>{t('owner.hint')}</span>
      </div>
    </Modal>
  )
}
