import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case, Complaint } from '@/api/types'
import { useTell } from '@/components/problem-text'
import { When } from '@/components/when'
import { useComplaintActions } from '../queries'
import styles from './complaints.module.css'

/** A grave complaint is withdrawn when somebody who had nothing to do with it has asked the customer too. */
export function WithdrawalNotice({ complaint, file }: { complaint: Complaint; file: Case }) {
  const { t } = useTranslation('complaints')
  const { me, can } = useSession()
  const { confirmWithdrawal } = useComplaintActions(complaint.caseId)
  const tell = useTell()
  const { withdrawal, number } = complaint
  if (!withdrawal || withdrawal.confirmedAt || complaint.status === 'closed') return null
  const involved = [withdrawal.askedBy?.id, complaint.handler?.id, file.summary.owner?.id].includes(me.id)
  return (
    <Alert
      className={styles.pending}
      type="warning"
      showIcon
      title={t('withdrawal.pending', { who: withdrawal.askedBy?.displayName ?? '–' })}
      description={
        <>
          {withdrawal.reason} · <When at={withdrawal.askedAt} bare />
          {involved && <div className={styles.hint}>{t('withdrawal.notYou')}</div>}
        </>
      }
      action={
        can('CASES_WORK') &&
        !involved && (
          <Button
            danger
            loading={confirmWithdrawal.isPending}
            onClick={() =>
              confirmWithdrawal.mutate(undefined, {
                onError: tell.failure,
                onSuccess: () => tell.success(t('withdrawal.confirmed', { number })),
              })
            }
          >
            {t('withdrawal.confirm', { number })}
          </Button>
        )
      }
    />
  )
}
