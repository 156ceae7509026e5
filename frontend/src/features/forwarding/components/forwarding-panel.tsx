import { SendOutlined } from '@ant-design/icons'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { ContactOrder, OrderRow } from '@/api/types'
import { Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { caseOrdersQuery, contactOrdersQuery } from '../queries'
import { ForwardDialog, type Problem } from './forward-dialog'
import styles from './forwarding.module.css'
import { OrderClock, OrderLevel, OrderRound, OrderState } from './order-facts'

type CaseProps = { caseId: string; number: string; title: string; open: boolean }

/** What of a case is in the hands of departments and partners, and the way to forward something. */
export function ForwardingPanel({ caseId, number, open, title }: CaseProps) {
  const { t } = useTranslation('forwarding')
  const { can } = useSession()
  const orders = useQuery(caseOrdersQuery(caseId))
  return (
    <Forwarded
      orders={orders}
      may={open && can('CASES_WORK')}
      title={t('forward.title', { number })}
      problem={{ origin: { caseId }, subject: title }}
    />
  )
}

type ContactProps = { contactId: string; who: string; products: string[] }

/** The same for a contact: a problem that needs no case goes on by itself. */
export function ContactForwarding({ contactId, who, products }: ContactProps) {
  const { t } = useTranslation('forwarding')
  const { can } = useSession()
  const orders = useQuery(contactOrdersQuery(contactId))
  return (
    <Forwarded
      orders={orders}
      may={can('CONTACTS_WORK')}
      title={t('forward.titleContact', { who })}
      problem={{ origin: { contactId }, products }}
    />
  )
}

type Row = OrderRow | ContactOrder
type Props = { orders: UseQueryResult<Row[]>; may: boolean; title: string; problem: Problem }

function Forwarded({ orders, may, title, problem }: Props) {
  const { t } = useTranslation('forwarding')
  const [forwarding, setForwarding] = useState(false)
  return (
    <Panel
      title={t('panel.title')}
      extra={
        may && (
          <Button size="small" icon={<SendOutlined />} onClick={() => setForwarding(true)}>
            {t('forward.label')}
          </Button>
        )
      }
    >
      <Show query={orders} lines={2}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState small title={t('panel.none')} hint={may ? t('panel.noneHint') : undefined} />
          ) : (
            <ul className={styles.orders} aria-label={t('panel.title')}>
              {rows.map((row) => (
                <OrderLine key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Show>
      {may && (
        <ForwardDialog {...problem} title={title} open={forwarding} onClose={() => setForwarding(false)} />
      )}
    </Panel>
  )
}

function OrderLine({ row }: { row: Row }) {
  const { can } = useSession()
  const whole = 'clock' in row ? row : undefined
  return (
    <li>
      <span className={styles.line}>
        {can('WORK_ORDERS') ? (
          <Link to="/orders/$id" params={{ id: row.id }}>
            {row.number}
          </Link>
        ) : (
          row.number
        )}
        <OrderState row={row} />
        {whole && <OrderRound row={whole} />}
        {whole && <OrderLevel row={whole} />}
      </span>
      {whole && whole.clock !== 'none' && <OrderClock row={whole} />}
      <span>
        {whole?.target && <span className={styles.quiet}>{`${whole.target} · `}</span>}
        {row.subject}
      </span>
    </li>
  )
}
