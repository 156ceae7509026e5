import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case } from '@/api/types'
import { Panel } from '@/components/page'
import { Show } from '@/components/states'
import { ComplaintActions } from '@/features/complaints/components/complaint-actions'
import { ComplaintFacts } from '@/features/complaints/components/complaint-facts'
import { Rounds } from '@/features/complaints/components/rounds'
import { WithdrawalNotice } from '@/features/complaints/components/withdrawal-notice'
import { complaintQuery } from '@/features/complaints/queries'
import { ProcessPanel } from './process-panel'

/** What only the page of a complaint has: its head, its notice, its panels. */
export function ComplaintMenu({ file, onGoesOn }: { file: Case; onGoesOn: (id: string) => void }) {
  const { data } = useQuery(complaintQuery(file.summary.id))
  return data ? <ComplaintActions complaint={data} file={file} onGoesOn={onGoesOn} /> : null
}

export function ComplaintNotice({ file }: { file: Case }) {
  const { data } = useQuery(complaintQuery(file.summary.id))
  return data ? <WithdrawalNotice complaint={data} file={file} /> : null
}

export function ComplaintPanels({ file, onDecision }: { file: Case; onDecision: (id: string) => void }) {
  const { t } = useTranslation('complaints')
  const { can } = useSession()
  const complaint = useQuery(complaintQuery(file.summary.id))
  return (
    <>
      <Panel title={t('facts')}>
        <Show query={complaint}>
          {(data) => <ComplaintFacts complaint={data} file={file} onDecision={onDecision} />}
        </Show>
      </Panel>
      {complaint.data?.crisisId && can('INSTANCES_READ') && (
        <ProcessPanel id={complaint.data.crisisId} title={t('crisis.response')} />
      )}
      {complaint.data && (
        <Panel title={t('rounds')}>
          <Rounds complaint={complaint.data} file={file} />
        </Panel>
      )}
    </>
  )
}
