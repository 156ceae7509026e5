import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Order } from '@/api/types'
import { Facts } from '@/components/page'
import { When } from '@/components/when'
import styles from './forwarding.module.css'

/** What is asked, and of whom; the customer as far as the reader may know. */
export function OrderContent({ order }: { order: Order }) {
  const { t } = useTranslation('forwarding')
  const { can } = useSession()
  const row = order.summary
  const words = (text?: string) => <span className={styles.words}>{text ?? '–'}</span>
  const rows: [string, ReactNode][] = [
    [t('facts'), words(order.facts)],
    [t('demand'), words(order.demand)],
    [t('expectedResult'), words(order.expectedResult)],
    [t('toldCustomer'), words(order.toldCustomer)],
    [t('contactAllowed'), order.contactAllowed === 'yes' ? t('yes') : t('no')],
  ]
  if (order.customer)
    rows.push([
      t('customer'),
      <span key="customer" className={styles.customer}>
        {order.customer.name}
        {order.customer.phones.map((phone) => (
          <a key={phone} href={`tel:${phone}`}>
            {phone}
          </a>
        ))}
      </span>,
    ])
  rows.push(
    [t('product'), row.product ?? '–'],
    [t('target'), row.target ?? '–'],
    [t('handler'), row.handler?.displayName ?? '–'],
    [t('owner'), row.owner?.displayName ?? '–'],
    [t('created'), <When key="created" at={row.createdAt} />],
  )
  return (
    <>
      <Facts rows={rows} />
      {order.caseId && can('CASES_READ') && (
        <p className={styles.more}>
          <Link to="/cases/$id" params={{ id: order.caseId }}>
            {t('openCase')}
          </Link>
        </p>
      )}
      {order.contactId && can('CONTACTS_READ') && (
        <p className={styles.more}>
          <Link to="/contacts/$id" params={{ id: order.contactId }}>
            {t('openContact')}
          </Link>
        </p>
      )}
    </>
  )
}
