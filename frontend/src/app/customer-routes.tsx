import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Customer } from '@/api/types'
import { PlanCallback } from '@/features/callbacks/components/plan-callback'
import { RegisterComplaint } from '@/features/complaints/components/register-complaint'
import { CustomerListPage } from '@/features/customers/components/customer-list-page'
import { CustomerPage } from '@/features/customers/components/customer-page'
import { ImportPage } from '@/features/customers/components/import-page'
import { SetupPage } from '@/features/customers/components/setup-page'
import { OpenTicket } from '@/features/tickets/components/open-ticket'
import { Guard } from './pages/lost'

/* Binds the pages about customers to their addresses. */

export function CustomersRoute() {
  const search = useSearch({ from: '/frame/customers' })
  const navigate = useNavigate()
  return (
    <Guard screen="customers">
      <CustomerListPage
        search={search}
        onSearch={(next) => void navigate({ to: '/customers', search: next, replace: true })}
      />
    </Guard>
  )
}

/** What a new case takes over from its customer. */
const known = (customer: Customer) => ({
  id: customer.id,
  name: customer.name,
  phone: customer.numbers[0]?.dialled,
  products: customer.products.map((product) => product.name),
})

export function CustomerRoute() {
  const { id } = useParams({ from: '/frame/customers/$id' })
  const { tab } = useSearch({ from: '/frame/customers/$id' })
  const navigate = useNavigate()
  const toCase = (caseId: string) => void navigate({ to: '/cases/$id', params: { id: caseId } })
  return (
    <Guard screen="customers">
      <CustomerPage
        key={id}
        id={id}
        tab={tab}
        onTab={(next) =>
          void navigate({ to: '/customers/$id', params: { id }, search: { tab: next }, replace: true })
        }
        actions={(customer) => (
          <>
            <PlanCallback
              customer={{ id: customer.id, name: customer.name }}
              onPlanned={(planned) => void navigate({ to: '/callbacks/$id', params: { id: planned } })}
            />
            <OpenTicket customer={known(customer)} onOpened={toCase} />
            <RegisterComplaint customer={known(customer)} onRegistered={toCase} />
          </>
        )}
      />
    </Guard>
  )
}

export function CustomerImportRoute() {
  return (
    <Guard screen="customerImport">
      <ImportPage />
    </Guard>
  )
}

export function CustomerSetupRoute() {
  return (
    <Guard screen="customerSetup">
      <SetupPage />
    </Guard>
  )
}
