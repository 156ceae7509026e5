import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Contact } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { ContactRecordings } from '@/components/recording/contact-recordings'
import { EmptyState, Show } from '@/components/states'
import { DecisionDrawer } from '@/features/archive/components/decision-drawer'
import { InstanceDiagram, Legend } from '@/features/archive/components/instance-diagram'
import { PlanCallback } from '@/features/callbacks/components/plan-callback'
import {
  ContactFacts,
  ContactHead,
  Matters,
  RoutingFacts,
  Visits,
} from '@/features/contacts/components/contact-overview'
import { Handovers } from '@/features/contacts/components/handovers'
import { ContactHistory } from '@/features/contacts/components/history'
import { contactQuery } from '@/features/contacts/queries'
import { CustomerCard } from '@/features/customers/components/customer-card'
import { ContactForwarding } from '@/features/forwarding/components/forwarding-panel'
import { EvaluateButton } from '@/features/quality/components/evaluate-button'
import { ContactTickets } from '@/features/tickets/components/contact-tickets'
import { OpenTicket } from '@/features/tickets/components/open-ticket'
import styles from './pages.module.css'

type Props = { id: string; decision?: string; onDecision: (id: string | undefined) => void }

/** One contact, to read: what it was, what was recorded, how it was routed, the process it became. */
export function ContactPage({ id, decision, onDecision }: Props) {
  const contact = useQuery(contactQuery(id))
  return (
    <Show query={contact} lines={12}>
      {(data) => (
        <>
          <ContactBody contact={data} onDecision={onDecision} />
          <DecisionDrawer id={decision} onClose={() => onDecision(undefined)} />
        </>
      )}
    </Show>
  )
}

function ContactBody({ contact, onDecision }: { contact: Contact; onDecision: (id: string) => void }) {
  const { t } = useTranslation(['contacts', 'archive', 'frame', 'customers'])
  const { me, can } = useSession()
  const navigate = useNavigate()
  const mine = can('CONTACTS_WORK') && contact.state !== 'closed' && contact.agent?.id === me.id
  const decisionId = contact.routing?.decisionId
  return (
    <PageFrame
      title={<ContactHead contact={contact} />}
      subtitle={contact.customer ? contact.callerNumber : undefined}
      actions={
        <>
          {contact.instanceId && can('INSTANCES_READ') && (
            <Button
              onClick={() =>
                void navigate({ to: '/archive/instances/$id', params: { id: contact.instanceId ?? '' } })
              }
            >
              {t('frame:desk.openInstance')}
            </Button>
          )}
          {contact.customer && (
            <PlanCallback
              customer={contact.customer}
              contactId={contact.id}
              onPlanned={(planned) => void navigate({ to: '/callbacks/$id', params: { id: planned } })}
            />
          )}
          <OpenTicket
            customer={contact.customer && { ...contact.customer, phone: contact.callerNumber }}
            contact={{ contactId: contact.id, channel: contact.channel, startedAt: contact.startedAt }}
            onOpened={(opened) => void navigate({ to: '/cases/$id', params: { id: opened } })}
          />
          <EvaluateButton
            contact={contact}
            onBegun={(begun) => void navigate({ to: '/quality/evaluations/$id', params: { id: begun } })}
          />
          {mine && (
            <Button
              type="primary"
              onClick={() => void navigate({ to: '/desk', search: { contact: contact.id } })}
            >
              {t('openDesk')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.grid}>
        <div className={styles.stack}>
          <Panel title={t('overview')}>
            <ContactFacts contact={contact} />
            <ContactTickets contactId={contact.id} />
          </Panel>
          <ContactRecordings contactId={contact.id} />
          <Panel title={t('matters')}>
            <Matters contact={contact} />
          </Panel>
          {contact.instanceId && can('INSTANCES_READ') && (
            <Panel flush title={t('process')} extra={<Legend />}>
              <div style={{ height: 300 }}>
                <InstanceDiagram id={contact.instanceId} />
              </div>
            </Panel>
          )}
        </div>
        <div className={styles.stack}>
          <Panel title={t('customer')}>
            {contact.customer ? (
              can('CUSTOMERS_READ') ? (
                <CustomerCard id={contact.customer.id} />
              ) : (
                contact.customer.name
              )
            ) : (
              <EmptyState small title={t('noCustomer')} />
            )}
          </Panel>
          <Panel title={t('routing')}>
            <RoutingFacts
              contact={contact}
              decisionLink={
                decisionId &&
                can('DECISIONS_READ') && (
                  <Button
                    type="link"
                    size="small"
                    style={{ padding: 0 }}
                    onClick={() => onDecision(decisionId)}
                  >
                    {t('archive:openDecision')}
                  </Button>
                )
              }
            />
          </Panel>
          <ContactForwarding
            contactId={contact.id}
            who={contact.customer?.name ?? (contact.callerNumber || t('withheld'))}
            products={[...new Set(contact.matters.flatMap((matter) => matter.product ?? []))]}
          />
          {contact.handovers.length > 0 && (
            <Panel title={t('handovers')}>
              <Handovers handovers={contact.handovers} />
            </Panel>
          )}
          <Panel title={t('visits')}>
            <Visits contact={contact} />
          </Panel>
          {contact.customer && (
            <Panel title={t('history')}>
              <ContactHistory customerId={contact.customer.id} except={contact.id} />
            </Panel>
          )}
        </div>
      </div>
    </PageFrame>
  )
}
