import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { useSession } from '@/api/session'
import type { Case } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { DecisionDrawer } from '@/features/archive/components/decision-drawer'
import { InstanceDiagram, Legend } from '@/features/archive/components/instance-diagram'
import { instanceListQuery } from '@/features/archive/queries'
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
import { useText } from '@/i18n'
import { ComplaintMenu, ComplaintNotice, ComplaintPanels } from './complaint-parts'
import styles from './pages.module.css'

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
          {row.kind === 'complaint' && <ComplaintMenu file={file} onGoesOn={toCase} />}
          <CaseActions file={file} onMerged={(master) => toCase(master.summary.id)} />
        </>
      }
    >
      {file.mergedInto && <MergedInto id={file.mergedInto} />}
      {row.kind === 'complaint' && <ComplaintNotice file={file} />}
      <div className={styles.grid}>
        <div className={styles.stack}>
          <Panel title={t('summary')}>
            <CaseFacts file={file} />
          </Panel>
          <Panel title={t('clocks')}>
            <ClocksPanel clocks={file.clocks} onDecision={onDecision} />
          </Panel>
          {row.kind === 'complaint' && <ComplaintPanels file={file} onDecision={onDecision} />}
          {can('INSTANCES_READ') && <CaseProcess id={row.id} />}
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

/** Where the case is in its process; a case that started several has them side by side. */
function CaseProcess({ id }: { id: string }) {
  const { t } = useTranslation('cases')
  const text = useText()
  const found = useInfiniteQuery(instanceListQuery({ q: id }))
  const [chosen, setChosen] = useState<string>()
  const instances = (found.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (one) => one.businessKey === id,
  )
  const shown =
    instances.find((one) => one.id === chosen) ??
    instances.find((one) => one.state === 'running') ??
    instances[0]
  if (!shown) return null
  return (
    <Panel flush title={t('process')} extra={<Legend />}>
      {instances.length > 1 && (
        <Segmented
          size="small"
          aria-label={t('process')}
          style={{ margin: 8 }}
          value={shown.id}
          options={instances.map((one) => ({ value: one.id, label: text(one.name) }))}
          onChange={setChosen}
        />
      )}
      <div style={{ height: 300 }}>
        <InstanceDiagram key={shown.id} id={shown.id} />
      </div>
      <div style={{ padding: '6px 14px' }}>
        <Link to="/archive/instances/$id" params={{ id: shown.id }}>
          {t('openInstance')}
        </Link>
      </div>
    </Panel>
  )
}
