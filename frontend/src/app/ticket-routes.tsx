import { useNavigate, useSearch } from '@tanstack/react-router'
import { TicketListPage } from '@/features/tickets/components/ticket-list-page'
import { Guard } from './pages/lost'

/* Binds the list of tickets to its address; a ticket itself is shown as the case that it is. */

export function TicketsRoute() {
  const search = useSearch({ from: '/frame/tickets' })
  const navigate = useNavigate()
  return (
    <Guard screen="tickets">
      <TicketListPage
        search={search}
        onSearch={(next) => void navigate({ to: '/tickets', search: next, replace: true })}
      />
    </Guard>
  )
}
