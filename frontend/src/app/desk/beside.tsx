import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { useSession } from '@/api/session'
import type { Contact } from '@/api/types'
import { EmptyState, Show } from '@/components/states'
import { ContactHistory } from '@/features/contacts/components/history'
import { IdentifyChange, IdentifyPanel } from '@/features/contacts/components/identify-panel'
import { ScriptPanel } from '@/features/contacts/components/script-panel'
import { contactQuery } from '@/features/contacts/queries'
import { CustomerCard } from '@/features/customers/components/customer-card'
import { OrderBeside } from '@/features/forwarding/components/order-beside'
import { taskQuery } from '@/features/tasks/queries'
import { CallbackBeside } from './callback-beside'
import { customerOfCase } from './customer-of'
import styles from './desk.module.css'
import { TicketBeside } from './ticket-beside'

/** What belongs beside the work: who it is about, what to say, what was before. */
export function Beside({ contactId, taskId }: { contactId?: string; taskId?: string }) {
  const { t } = useTranslation('frame')
  const { can } = useSession()
  const task = useQuery({
    ...taskQuery(taskId ?? ''),
    enabled: taskId !== undefined && contactId === undefined,
  })
  const process = contactId === undefined ? task.data?.processKey : undefined
  const aboutCase = process !== undefined && OF_CASES.has(process)
  const calledBack = process === 'callback'
  const id = contactId ?? (aboutCase || calledBack ? undefined : (task.data?.contactId ?? undefined))
  const contact = useQuery({ ...contactQuery(id ?? ''), enabled: id !== undefined })
  if (task.data && aboutCase && can('CASES_READ')) {
    return (
      <>
        {process === 'ticket-closure' && <TicketBeside id={task.data.businessKey} />}
        <CustomerBeside key={task.data.id} caseId={task.data.businessKey} />
      </>
    )
  }
  if (isProblem(contact.error) && contact.error.status === 404) {
    return <EmptyState small title={t(task.error ? 'desk.besideEmpty' : 'desk.besideHidden')} />
  }
  if (calledBack && task.data) return <CallbackBeside id={task.data.businessKey} />
  if (id === undefined && task.data?.processKey === 'issue-forwarding' && can('WORK_ORDERS')) {
    return <OrderBeside id={task.data.businessKey} />
  }
  if (id === undefined) return <EmptyState small title={t('desk.besideEmpty')} />
  return (
    <Show query={contact}>
      {(data) => <ContactBeside key={data.id} contact={data} working={contactId !== undefined} />}
    </Show>
  )
}

/** Processes whose tasks are about a case. */
const OF_CASES = new Set(['complaint-escalation', 'ticket-closure'])

/** The customer beside a task: who they are, what they own, when they were last in contact. */
function CustomerBeside({ caseId }: { caseId: string }) {
  const { t } = useTranslation('frame')
  const { can } = useSession()
  const subject = useQuery(customerOfCase(caseId))
  if (isProblem(subject.error) && subject.error.status === 404) {
    return <EmptyState small title={t('desk.besideHidden')} />
  }
  return (
    <Show query={subject}>
      {({ customerId, number }) => (
        <>
          <p>
            <Link to="/cases/$id" params={{ id: caseId }}>
              {number}
            </Link>
          </p>
          {customerId && can('CUSTOMERS_READ') ? (
            <>
              <div className={styles.besidePart}>
                <h2 className={styles.besideHead}>{t('desk.customer')}</h2>
                <CustomerCard id={customerId} hidden={<EmptyState small title={t('desk.besideHidden')} />} />
              </div>
              <h2 className={styles.besideHead}>{t('desk.history')}</h2>
              <ContactHistory customerId={customerId} />
            </>
          ) : (
            <EmptyState small title={t('desk.noCustomer')} />
          )}
        </>
      )}
    </Show>
  )
}

function ContactBeside({ contact, working }: { contact: Contact; working: boolean }) {
  const { t } = useTranslation('frame')
  const { me, can } = useSession()
  const editable =
    can('CONTACTS_WORK') && contact.state !== 'closed' && (!contact.agent || contact.agent.id === me.id)
  return (
    <>
      <div className={styles.besidePart}>
        <h2 className={styles.besideHead}>{t('desk.customer')}</h2>
        {contact.customer ? (
          <>
            <CustomerCard
              id={contact.customer.id}
              hidden={
                contact.state === 'ringing' && (
                  <EmptyState small title={contact.customer.name} hint={t('desk.afterAnswer')} />
                )
              }
            />
            {editable && working && <IdentifyChange contact={contact} />}
          </>
        ) : (
          <IdentifyPanel contact={contact} readOnly={!editable} />
        )}
      </div>
      <Tabs
        size="small"
        defaultActiveKey={contact.script || contact.closing ? 'script' : 'history'}
        items={[
          {
            key: 'script',
            label: t('desk.script'),
            children: <ScriptPanel script={contact.script} closing={contact.closing} />,
          },
          {
            key: 'history',
            label: t('desk.history'),
            children: contact.customer ? (
              <ContactHistory customerId={contact.customer.id} except={contact.id} />
            ) : (
              <EmptyState small title={t('noHistory', { ns: 'contacts' })} />
            ),
          },
        ]}
      />
    </>
  )
}
