import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { PageFrame, Panel } from '@/components/page'
import { Show } from '@/components/states'
import { RegisterComplaint } from '@/features/complaints/components/register-complaint'
import { ContactHistory } from '@/features/contacts/components/history'
import { CustomerFacts } from '@/features/customers/components/customer-card'
import { CustomerDrawer } from '@/features/customers/components/customer-drawer'
import { CustomerMarks } from '@/features/customers/components/customer-marks'
import { customerQuery } from '@/features/customers/queries'
import styles from './pages.module.css'

export function CustomerPage({ id }: { id: string }) {
  const { t } = useTranslation(['customers', 'contacts', 'common'])
  const { can } = useSession()
  const navigate = useNavigate()
  const customer = useQuery(customerQuery(id))
  const [editing, setEditing] = useState(false)
  return (
    <Show query={customer} lines={12}>
      {(data) => (
        <PageFrame
          title={
            <>
              {data.name} <CustomerMarks value={data.value} care={data.care} />
            </>
          }
          subtitle={data.numbers.map((number) => number.dialled).join(' · ')}
          actions={
            <>
              <RegisterComplaint
                customer={{
                  id,
                  name: data.name,
                  phone: data.numbers[0]?.dialled,
                  products: data.products.map((product) => product.name),
                }}
                onRegistered={(caseId) => void navigate({ to: '/cases/$id', params: { id: caseId } })}
              />
              {can('CUSTOMERS_WRITE') && (
                <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                  {t('common:edit')}
                </Button>
              )}
            </>
          }
        >
          <div className={styles.grid}>
            <Panel title={t('contacts:historyOf')}>
              <ContactHistory customerId={id} />
            </Panel>
            <Panel title={t('profile')}>
              <CustomerFacts customer={data} />
            </Panel>
          </div>
          <CustomerDrawer open={editing} customer={data} onClose={() => setEditing(false)} />
        </PageFrame>
      )}
    </Show>
  )
}
