import { SendOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { OrderRow } from '@/api/types'
import { Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { caseOrdersQuery } from '../queries'
import { ForwardDialog } from './forward-dialog'
import styles from './forwarding.module.css'
import { OrderClock, OrderLevel, OrderRound, OrderState } from './order-facts'

type Props = { caseId: string; number: string; title: string; open: boolean }

/** What of a case is in the hands of departments and partners, and the way to forward something. */
export function ForwardingPanel({ caseId, number, open, title }: Props) {
  const { t } = useTranslation('forwarding')
  const { can } = useSession()
  const [forwarding, setForwarding] = useState(false)
  const orders = useQuery(caseOrdersQuery(caseId))
  const may = open && can('CASES_WORK')
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
        <ForwardDialog
          caseId={caseId}
          number={number}
          subject={title}
          open={forwarding}
          onClose={() => setForwarding(false)}
        />
      )}
    </Panel>
  )
}

function OrderLine({ row }: { row: OrderRow }) {
  const { can } = useSession()
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
        <OrderRound row={row} />
        <OrderLevel row={row} />
      </span>
      {row.clock !== 'none' && <OrderClock row={row} />}
      <span>
        {row.target && <span className={styles.quiet}>{`${row.target} · `}</span>}
        {row.subject}
      </span>
    </li>
  )
}
