import { PhoneOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { useSession } from '@/api/session'
import type { Callback } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { AttemptsPanel } from '@/features/callbacks/components/attempts-panel'
import { CallbackActions } from '@/features/callbacks/components/callback-actions'
import { CallbackClock, CallbackFacts, CallbackState } from '@/features/callbacks/components/callback-facts'
import { callbackQuery, useTakeCallback } from '@/features/callbacks/queries'
import { useWord } from '@/features/callbacks/words'
import { ScriptPanel } from '@/features/contacts/components/script-panel'
import { CustomerCard } from '@/features/customers/components/customer-card'
import styles from './pages.module.css'
import { ProcessPanel } from './process-panel'

/** One callback: how it stands, whom it is for, what was tried, and what can be done about it. */
export function CallbackPage({ id }: { id: string }) {
  const { t } = useTranslation('callbacks')
  const callback = useQuery(callbackQuery(id))
  if (isProblem(callback.error) && callback.error.status === 404) {
    return <EmptyState title={t('gone')} hint={t('goneHint')} />
  }
  return (
    <Show query={callback} lines={12}>
      {(data) => <CallbackBody callback={data} />}
    </Show>
  )
}

function CallbackBody({ callback }: { callback: Callback }) {
  const { t } = useTranslation('callbacks')
  const { can } = useSession()
  const word = useWord()
  const row = callback.summary
  return (
    <PageFrame
      title={
        <>
          <span style={{ whiteSpace: 'nowrap' }}>
            {t('one')} {row.number}
          </span>
          <CallbackState row={row} />
          <CallbackClock row={row} />
        </>
      }
      subtitle={[word('type', row.type), row.matter].filter(Boolean).join(' · ')}
      actions={
        <>
          <CallbackActions callback={callback} />
          <Take callback={callback} />
        </>
      }
    >
      <div className={styles.grid}>
        <div className={styles.stack}>
          <Panel title={t('facts')}>
            <CallbackFacts callback={callback} />
          </Panel>
          <Panel title={t('attemptsMade')}>
            <AttemptsPanel attempts={callback.attempts} />
          </Panel>
          {can('INSTANCES_READ') && <ProcessPanel id={row.id} />}
        </div>
        <div className={styles.stack}>
          <Panel title={t('customer')}>
            <CallbackCustomer callback={callback} />
          </Panel>
          {!row.result && callback.script && (
            <Panel title={t('script')}>
              <ScriptPanel script={{ key: row.type, text: callback.script }} />
            </Panel>
          )}
        </div>
      </div>
    </PageFrame>
  )
}

/** Who may not see the record reads the name. */
export function CallbackCustomer({ callback }: { callback: Callback }) {
  const { t } = useTranslation('callbacks')
  const { can } = useSession()
  const name = callback.summary.customer ?? t('customer')
  const hidden = <EmptyState small title={name} hint={t('customerHidden')} />
  return can('CUSTOMERS_READ') ? <CustomerCard id={callback.summary.customerId} hidden={hidden} /> : hidden
}

/** To the call: who has the callback goes on, who may take it takes it first. */
function Take({ callback }: { callback: Callback }) {
  const { t } = useTranslation('callbacks')
  const { can } = useSession()
  const navigate = useNavigate()
  const tell = useTell()
  const { claim } = useTakeCallback()
  const task = callback.task
  const toRun = () => void navigate({ to: '/callbacks/run', search: { callback: callback.summary.id } })
  const calls = task?.elementId === 'user_TakeCallback' || task?.elementId === 'user_RecordCallback'
  if (!task || !calls || !can('CONTACTS_WORK')) return null
  if (task.mine) {
    return (
      <Button type="primary" icon={<PhoneOutlined aria-hidden />} onClick={toRun}>
        {t('run.goOn')}
      </Button>
    )
  }
  return task.free ? (
    <Button
      type="primary"
      icon={<PhoneOutlined aria-hidden />}
      loading={claim.isPending}
      onClick={() => claim.mutate(callback, { onSuccess: toRun, onError: tell.failure })}
    >
      {t('run.take')}
    </Button>
  ) : null
}
