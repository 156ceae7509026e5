import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { useSession } from '@/api/session'
import type { Case } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { DecisionDrawer } from '@/features/archive/components/decision-drawer'
import { CaseActions } from '@/features/cases/components/case-actions'
import { CaseFacts, CaseHead } from '@/features/cases/components/case-facts'
import { CaseTimeline } from '@/features/cases/components/case-timeline'
import { ClocksPanel } from '@/features/cases/components/clocks-panel'
import { LinksPanel } from '@/features/cases/components/links-panel'
import { TasksPanel } from '@/features/cases/components/tasks-panel'
import { caseQuery } from '@/features/cases/queries'
import { RegisterComplaint } from '@/features/complaints/components/register-complaint'
import { CustomerCard } from '@/features/customers/components/customer-card'
import { ForwardingPanel } from '@/features/forwarding/components/forwarding-panel'
import { EvaluateCase } from '@/features/quality/components/evaluate-case'
import { OpenTicket } from '@/features/tickets/components/open-ticket'
import { ComplaintMenu, ComplaintNotice, ComplaintPanels } from './complaint-parts'
import styles from './pages.module.css'
import { ProcessPanel } from './process-panel'
import { TicketMenu, TicketNotice, TicketPanels } from './ticket-parts'

type Props = { id: string; decision?: string; onDecision: (id: string | undefined) => void }

/** One case: where it stands, until when, who answers for it, and everything that happened. */
export function CasePage({ id, decision, onDecision }: Props) {
  const { t } = useTranslation('cases')
  const file = useQuery(caseQuery(id))
  if (isProblem(file.error) && file.error.status === 404) {
    return <EmptyState title={t('gone')} hint={t('goneHint')} />
  }
  return (
    <Show query={file} lines={12}>
      {(data) => (
        <>
          <CaseBody file={data} onDecision={onDecision} />
          <DecisionDrawer id={decision} onClose={() => onDecision(undefined)} />
        </>
      )}
    </Show>
  )
}

function CaseBody({ file, onDecision }: { file: Case; onDecision: (id: string) => void }) {
  const { t } = useTranslation('cases')
  const { can } = useSession()
  const navigate = useNavigate()
  const row = file.summary
  const toCase = (id: string) => void navigate({ to: '/cases/$id', params: { id } })
  return (
    <PageFrame
      title={<CaseHead row={row} />}
      subtitle={row.title}
      actions={
        <>
          {row.customerId && row.customer && (
            <RegisterComplaint customer={{ id: row.customerId, name: row.customer }} onRegistered={toCase} />
          )}
          {row.kind !== 'ticket' && !file.mergedInto && (
            <OpenTicket
              customer={
                row.customerId && row.customer
                  ? { id: row.customerId, name: row.customer, products: row.product ? [row.product] : [] }
                  : undefined
              }
              causeId={row.id}
              onOpened={toCase}
            />
          )}
          <EvaluateCase
            row={row}
            onBegun={(begun) => void navigate({ to: '/quality/evaluations/$id', params: { id: begun } })}
          />
          {row.kind === 'complaint' && <ComplaintMenu file={file} onGoesOn={toCase} />}
          {row.kind === 'ticket' && <TicketMenu file={file} onGoesOn={toCase} />}
          <CaseActions file={file} onMerged={(master) => toCase(master.summary.id)} />
        </>
      }
    >
      {file.mergedInto && <MergedInto id={file.mergedInto} />}
      {row.kind === 'complaint' && <ComplaintNotice file={file} />}
      {row.kind === 'ticket' && <TicketNotice file={file} />}
      <div className={styles.grid}>
        <div className={styles.stack}>
          <Panel title={t('summary')}>
            <CaseFacts file={file} />
          </Panel>
          <Panel title={t('clocks')}>
            <ClocksPanel clocks={file.clocks} onDecision={onDecision} />
          </Panel>
          {row.kind === 'complaint' && <ComplaintPanels file={file} onDecision={onDecision} />}
          {row.kind === 'ticket' && <TicketPanels file={file} />}
          {can('INSTANCES_READ') && <ProcessPanel id={row.id} />}
          <Panel title={t('timeline')}>
            <CaseTimeline file={file} onDecision={onDecision} />
          </Panel>
        </div>
        <div className={styles.stack}>
          {row.status !== 'closed' && (
            <Panel title={t('openTasks')}>
              <TasksPanel id={row.id} />
            </Panel>
          )}
          {row.customerId && can('CUSTOMERS_READ') && (
            <Panel title={t('customer')}>
              <CustomerCard id={row.customerId} />
            </Panel>
          )}
          <ForwardingPanel
            caseId={row.id}
            number={row.number}
            title={row.title}
            open={row.status !== 'closed'}
          />
          <Panel title={t('links')}>
            <LinksPanel file={file} />
          </Panel>
        </div>
      </div>
    </PageFrame>
  )
}

/** A merged case says where it goes on. */
function MergedInto({ id }: { id: string }) {
  const { t } = useTranslation('cases')
  const master = useQuery(caseQuery(id))
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 14 }}
      title={
        <>
          {t('mergedInto')}{' '}
          <Link to="/cases/$id" params={{ id }}>
            {master.data?.summary.number ?? t('openCase')}
          </Link>
        </>
      }
    />
  )
}
