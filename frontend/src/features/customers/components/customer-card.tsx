import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { useSession } from '@/api/session'
import type { Customer } from '@/api/types'
import { Badge } from '@/components/badge'
import { Facts } from '@/components/page'
import { Show } from '@/components/states'
import { useText } from '@/i18n'
import { customerQuery } from '../queries'
import { marks, useWord } from '../words'
import { CustomerDrawer } from './customer-drawer'
import { CustomerMarks } from './customer-marks'
import { useRegionName } from './region-select'
import { TagBadges } from './tag-badges'

type Props = {
  id: string
  extra?: ReactNode
  /** Instead of the refusal, while one may not see them yet. */
  hidden?: ReactNode
}

/** The customer beside the work: name, marks, numbers, products, notes. */
export function CustomerCard({ id, extra, hidden }: Props) {
  const { t } = useTranslation('customers')
  const { can } = useSession()
  const customer = useQuery(customerQuery(id))
  const [editing, setEditing] = useState(false)
  if (hidden && isProblem(customer.error) && customer.error.status === 404) return hidden
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

/** What is written about the person: everything but numbers, products and consent. */
export function CustomerProfile({ customer }: { customer: Customer }) {
  return <Facts rows={useProfileRows(customer)} />
}

function useProfileRows(customer: Customer): [string, ReactNode][] {
  const { t } = useTranslation('customers')
  const word = useWord()
  const region = useRegionName()
  const held = marks.filter((mark) => customer.marks[mark])
  return [
    [t('gender.label'), customer.gender ? word('gender', customer.gender) : '–'],
    [t('region'), region(customer.region) ?? '–'],
    [t('address'), customer.address || '–'],
    [t('tags'), <TagBadges key="tags" tags={customer.tags} />],
    [t('marks.label'), held.map((mark) => t(`marks.${mark}`)).join(' · ') || '–'],
    [t('segments'), `${word('value', customer.value)} · ${word('care', customer.care)}`],
    [t('note'), customer.note || '–'],
  ]
}

/** The whole customer in short, beside the work. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const text = useText()
  const profile = useProfileRows(customer)
  return (
    <Facts
      rows={[
        [t('numbers'), customer.numbers.map((number) => number.dialled).join(', ') || t('noNumbers')],
        ...profile.slice(0, -1),
        [
          t('products'),
          customer.products.length === 0 ? (
            t('noProducts')
          ) : (
            <ul key="products">
              {customer.products.map((product) => (
                <li key={product.id}>
                  {text(product.label)}
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
          t('consent.title'),
          <span key="consent" style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
            {customer.consent.calls && <Badge>{t('consentCalls')}</Badge>}
            {customer.consent.messages && <Badge>{t('consentMessages')}</Badge>}
            {!customer.consent.calls && !customer.consent.messages && '–'}
          </span>,
        ],
        ...profile.slice(-1),
      ]}
    />
  )
}
