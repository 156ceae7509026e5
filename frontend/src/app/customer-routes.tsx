import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { PlanCallback } from '@/features/callbacks/components/plan-callback'
import { RegisterComplaint } from '@/features/complaints/components/register-complaint'
import { CustomerListPage } from '@/features/customers/components/customer-list-page'
import { CustomerPage } from '@/features/customers/components/customer-page'
import { ImportPage } from '@/features/customers/components/import-page'
import { SetupPage } from '@/features/customers/components/setup-page'
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

export function CustomerRoute() {
  const { id } = useParams({ from: '/frame/customers/$id' })
  const { tab } = useSearch({ from: '/frame/customers/$id' })
  const navigate = useNavigate()
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
            <RegisterComplaint
              customer={{
                id: customer.id,
                name: customer.name,
                phone: customer.numbers[0]?.dialled,
                products: customer.products.map((product) => product.name),
              }}
              onRegistered={(caseId) => void navigate({ to: '/cases/$id', params: { id: caseId } })}
            />
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
