import { EditOutlined, MergeCellsOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { useSession } from '@/api/session'
import type { Customer } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { When } from '@/components/when'
import { customerQuery, formerQuery, sharingQuery } from '../queries'
import { ChangesPanel } from './changes-panel'
import { ConsentPanel } from './consent-panel'
import { CustomerProfile } from './customer-card'
import { CustomerDrawer } from './customer-drawer'
import { CustomerMarks } from './customer-marks'
import styles from './customers.module.css'
import { HistoryPanel } from './history-panel'
import { MergeDialog } from './merge-dialog'
import { NumbersPanel } from './numbers-panel'
import { ProductsPanel } from './products-panel'
import { useRegionName } from './region-select'
import { RepairsPanel } from './repairs-panel'

export type CustomerTab = 'history' | 'changes'
type Actions = (customer: Customer) => ReactNode
type Props = { id: string; tab?: CustomerTab; onTab: (tab: CustomerTab) => void; actions?: Actions }

/** Everything known of one customer, what we did for them, and what was changed. */
export function CustomerPage({ id, tab = 'history', onTab, actions }: Props) {
  const { t } = useTranslation('customers')
  const customer = useQuery(customerQuery(id))
  if (isProblem(customer.error) && customer.error.status === 404) {
    return <EmptyState title={t('gone')} hint={t('goneHint')} />
  }
  return (
    <Show query={customer} lines={12}>
      {(data) => <CustomerBody asked={id} customer={data} tab={tab} onTab={onTab} actions={actions} />}
    </Show>
  )
}

type BodyProps = Required<Omit<Props, 'id' | 'actions'>> & {
  asked: string
  customer: Customer
  actions?: Actions
}

function CustomerBody({ asked, customer, tab, onTab, actions }: BodyProps) {
  const { t } = useTranslation(['customers', 'common'])
  const { can } = useSession()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const [merging, setMerging] = useState<string | true>()
  const id = customer.id
  const region = useRegionName()
  const subtitle = [customer.numbers[0]?.dialled ?? t('noNumbers'), region(customer.region)].filter(Boolean)
  return (
    <PageFrame
      title={
        <>
          {customer.name} <CustomerMarks value={customer.value} care={customer.care} />
        </>
      }
      subtitle={subtitle.join(' · ')}
      actions={
        <>
          {actions?.(customer)}
          {can('CUSTOMERS_WRITE') && (
            <>
              <Button icon={<MergeCellsOutlined />} onClick={() => setMerging(true)}>
                {t('merge.label')}
              </Button>
              <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {t('common:edit')}
              </Button>
            </>
          )}
        </>
      }
    >
      {asked !== id && (
        <Alert
          className={styles.note}
          type="info"
          showIcon
          title={t('mergedInto', { name: customer.name })}
        />
      )}
      <Sharing id={id} onMerge={can('CUSTOMERS_WRITE') ? setMerging : undefined} />
      <div className={styles.grid}>
        <div className={styles.stack}>
          <Panel flush label={t('tabs')}>
            <Tabs
              activeKey={tab}
              onChange={(key) => onTab(key as CustomerTab)}
              tabBarStyle={{ margin: '0 14px' }}
              items={[
                { key: 'history', label: t('history.title'), children: <HistoryPanel id={id} /> },
                { key: 'changes', label: t('changes.title'), children: <ChangesPanel id={id} /> },
              ]}
            />
          </Panel>
          <Former id={id} />
        </div>
        <div className={styles.stack}>
          <Panel title={t('profile')}>
            <CustomerProfile customer={customer} />
          </Panel>
          <NumbersPanel customer={customer} />
          <ProductsPanel customer={customer} />
          <RepairsPanel customer={customer} />
          <ConsentPanel id={id} />
        </div>
      </div>
      <CustomerDrawer open={editing} customer={customer} onClose={() => setEditing(false)} />
      <MergeDialog
        customer={customer}
        suggested={typeof merging === 'string' ? merging : undefined}
        open={merging !== undefined}
        onClose={() => setMerging(undefined)}
        onMerged={(survivor) => void navigate({ to: '/customers/$id', params: { id: survivor.id } })}
      />
    </PageFrame>
  )
}

/** Others with one of the numbers: a household, or the same person twice. */
function Sharing({ id, onMerge }: { id: string; onMerge?: (other: string) => void }) {
  const { t } = useTranslation('customers')
  const others = useQuery(sharingQuery(id)).data ?? []
  if (others.length === 0) return null
  return (
    <Alert
      className={styles.note}
      type="warning"
      showIcon
      title={
        <span className={styles.badges}>
          {t('sharing')}
          {others.map((other) => (
            <span key={other.id}>
              <Link to="/customers/$id" params={{ id: other.id }}>
                {other.name}
              </Link>
              {onMerge && (
                <Button type="link" size="small" onClick={() => onMerge(other.id)}>
                  {t('merge.compare', { name: other.name })}
                </Button>
              )}
            </span>
          ))}
        </span>
      }
    />
  )
}

/** Records that were merged into this one, as they were. */
function Former({ id }: { id: string }) {
  const { t } = useTranslation('customers')
  const former = useQuery(formerQuery(id)).data ?? []
  const region = useRegionName()
  if (former.length === 0) return null
  return (
    <Panel flush title={t('former.title')}>
      <ul className={styles.rows}>
        {former.map((one) => (
          <li key={one.id} className={styles.row}>
            <span className={styles.main}>
              <strong>{one.name}</strong>
              <span className={styles.quiet}>
                {[region(one.region), one.address, one.note].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className={styles.quiet}>
              {t('former.by', { name: one.by?.displayName ?? t('system') })} <When at={one.at} bare />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
