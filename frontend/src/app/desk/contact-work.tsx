import { ExportOutlined, PartitionOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Popover, Space, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { Clock } from '@/components/clock'
import { Show } from '@/components/states'
import { Took, When } from '@/components/when'
import { InstanceDiagram } from '@/features/archive/components/instance-diagram'
import { ContactForm } from '@/features/contacts/components/contact-form'
import { ContactHead } from '@/features/contacts/components/contact-overview'
import { Handovers } from '@/features/contacts/components/handovers'
import { contactQuery } from '@/features/contacts/queries'
import { customerQuery } from '@/features/customers/queries'
import { ContactTickets } from '@/features/tickets/components/contact-tickets'
import { OpenTicket } from '@/features/tickets/components/open-ticket'
import { useText } from '@/i18n'
import styles from './desk.module.css'

/** The work on a contact: its head, the mini diagram, the form. */
export function ContactWork({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation(['frame', 'contacts', 'tasks'])
  const text = useText()
  const { can } = useSession()
  const navigate = useNavigate()
  const contact = useQuery(contactQuery(id))
  const customerId = contact.data?.customer?.id
  const customer = useQuery({
    ...customerQuery(customerId ?? ''),
    enabled: customerId !== undefined && can('CUSTOMERS_READ'),
  })
  return (
    <Show query={contact} lines={10}>
      {(data) => (
        <>
          <header className={styles.contactHead}>
            <div>
              <h2 className={styles.contactTitle}>
                <ContactHead contact={data} />
                {data.state === 'wrap-up' && <Clock dueAt={data.wrapUpDueAt} />}
              </h2>
              <div className={styles.contactLine}>
                {data.customer && <span>{data.callerNumber}</span>}
                {data.queue && <span>{text(data.queue.name)}</span>}
                <When at={data.startedAt} />
                {data.waitSeconds !== undefined && data.waitSeconds !== null && (
                  <span>
                    {t('contacts:wait')} <Took seconds={data.waitSeconds} />
                  </span>
                )}
                {data.endedAt && data.talkSeconds !== undefined && data.talkSeconds !== null && (
                  <span>
                    {t('contacts:talk')} <Took seconds={data.talkSeconds} />
                  </span>
                )}
              </div>
            </div>
            <Space>
              {/* What the customer wants done is opened while they are on the line. */}
              <OpenTicket
                size="small"
                customer={
                  data.customer && {
                    ...data.customer,
                    phone: data.callerNumber,
                    products: customer.data?.products.map((product) => product.name),
                  }
                }
                contact={{ contactId: data.id, channel: data.channel, startedAt: data.startedAt }}
              />
              {data.instanceId && can('INSTANCES_READ') && (
                <Popover
                  trigger="click"
                  placement="bottomRight"
                  destroyOnHidden
                  content={
                    <div style={{ width: 'min(680px, 70vw)' }}>
                      <div style={{ height: 280 }}>
                        <InstanceDiagram id={data.instanceId} controls={false} />
                      </div>
                      <Link to="/archive/instances/$id" params={{ id: data.instanceId }}>
                        {t('desk.openInstance')}
                      </Link>
                    </div>
                  }
                >
                  <Button
                    size="small"
                    icon={<PartitionOutlined />}
                    aria-label={t('tasks:diagram')}
                    title={t('tasks:diagram')}
                  />
                </Popover>
              )}
              <Tooltip title={t('desk.openContact')}>
                <Button
                  size="small"
                  icon={<ExportOutlined />}
                  aria-label={t('desk.openContact')}
                  onClick={() => void navigate({ to: '/contacts/$id', params: { id: data.id } })}
                />
              </Tooltip>
            </Space>
          </header>
          <ContactTickets contactId={data.id} />
          {data.handovers.length > 0 && (
            <section className={styles.handovers} aria-label={t('contacts:handovers')}>
              <Handovers handovers={data.handovers} />
            </section>
          )}
          <div className={styles.card}>
            <ContactForm
              key={data.id}
              contact={data}
              products={customer.data?.products.map((product) => product.name)}
              onDone={onDone}
            />
          </div>
        </>
      )}
    </Show>
  )
}
