import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Customer } from '@/api/types'
import { Badge } from '@/components/badge'
import { Facts } from '@/components/page'
import { Show } from '@/components/states'
import { customerQuery } from '../queries'
import { CustomerDrawer } from './customer-drawer'
import { CustomerMarks } from './customer-marks'

/** The customer beside the work: name, marks, numbers, products, notes. */
export function CustomerCard({ id, extra }: { id: string; extra?: ReactNode }) {
  const { t } = useTranslation('customers')
  const { can } = useSession()
  const customer = useQuery(customerQuery(id))
  const [editing, setEditing] = useState(false)
  return (
    <Show query={customer} lines={5}>
      {(data) => (
        <div style={{ display: 'grid', gap: 12 }}>
          <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' }}>
            <Link to="/customers/$id" params={{ id }} style={{ fontSize: 16, fontWeight: 600 }}>
              {data.name}
            </Link>
            <CustomerMarks value={data.value} care={data.care} />
            <span style={{ flex: 1 }} />
            {can('CUSTOMERS_WRITE') && (
              <Button size="small" type="text" icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {t('edit')}
              </Button>
            )}
            {extra}
          </div>
          <CustomerFacts customer={data} />
          <CustomerDrawer open={editing} customer={data} onClose={() => setEditing(false)} />
        </div>
      )}
    </Show>
  )
}

export function CustomerFacts({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const gender =
    customer.gender === 'female' || customer.gender === 'male' ? t(`gender.${customer.gender}`) : '–'
  return (
    <Facts
      rows={[
        [t('numbers'), customer.numbers.map((number) => number.dialled).join(', ') || t('noNumbers')],
        [t('gender.label'), gender],
        [t('address'), customer.address || '–'],
        [
          t('tags'),
          <span key="tags" style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
            {customer.tags.length === 0 ? '–' : customer.tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}
          </span>,
        ],
        [
          t('products'),
          customer.products.length === 0 ? (
            t('noProducts')
          ) : (
            <ul key="products">
              {customer.products.map((product) => (
                <li key={product.id ?? product.name}>
                  {product.name}
                  {product.serial && <span style={{ color: 'var(--rl-text-3)' }}> · {product.serial}</span>}
                  {product.boughtOn && (
                    <span style={{ color: 'var(--rl-text-3)' }}>
                      {' '}
                      · {t('bought')} <span style={{ whiteSpace: 'nowrap' }}>{product.boughtOn}</span>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          ),
        ],
        [
          t('consent'),
          <span key="consent" style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
            {customer.consent.calls && <Badge>{t('consentCalls')}</Badge>}
            {customer.consent.messages && <Badge>{t('consentMessages')}</Badge>}
            {!customer.consent.calls && !customer.consent.messages && '–'}
          </span>,
        ],
        [t('note'), customer.note || '–'],
      ]}
    />
  )
}
