import { useNavigate, useSearch } from '@tanstack/react-router'
import { StuckPage } from '@/features/control/components/stuck-page'
import { AccessPage } from '@/features/people/components/access-page'
import { OrgPage } from '@/features/people/components/org-page'
import { StaffPage } from '@/features/people/components/staff-page'
import { HoursPage } from '@/features/routing/components/hours-page'
import { QueuesPage } from '@/features/routing/components/queues-page'
import { Tabbed } from './frame/tabbed'
import { Guard } from './pages/lost'

export function StaffRoute() {
  const search = useSearch({ from: '/frame/admin/staff' })
  const navigate = useNavigate()
  return (
    <Guard screen="staff">
      <Tabbed workspace="admin">
        <StaffPage
          search={search}
          onSearch={(next) => void navigate({ to: '/admin/staff', search: next, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}

export function AccessRoute() {
  const search = useSearch({ from: '/frame/admin/access' })
  const navigate = useNavigate()
  return (
    <Guard screen="access">
      <Tabbed workspace="admin">
        <AccessPage
          search={search}
          onSearch={(next) => void navigate({ to: '/admin/access', search: next, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}

export function OrganisationRoute() {
  return (
    <Guard screen="organisation">
      <Tabbed workspace="admin">
        <OrgPage />
      </Tabbed>
    </Guard>
  )
}

export function QueuesRoute() {
  const { edit } = useSearch({ from: '/frame/admin/queues' })
  const navigate = useNavigate()
  return (
    <Guard screen="queues">
      <Tabbed workspace="admin">
        <QueuesPage
          edit={edit}
          onEdit={(key) => void navigate({ to: '/admin/queues', search: { edit: key }, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}

export function HoursRoute() {
  const { calendar } = useSearch({ from: '/frame/admin/hours' })
  const navigate = useNavigate()
  return (
    <Guard screen="hours">
      <Tabbed workspace="admin">
        <HoursPage
          calendar={calendar}
          onPick={(key) => void navigate({ to: '/admin/hours', search: { calendar: key }, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}

export function OperationsRoute() {
  const search = useSearch({ from: '/frame/admin/operations' })
  const navigate = useNavigate()
  return (
    <Guard screen="operations">
      <Tabbed workspace="admin">
        <StuckPage
          search={search}
          onSearch={(next) => void navigate({ to: '/admin/operations', search: next, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}
