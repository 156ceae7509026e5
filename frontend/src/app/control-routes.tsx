import { useNavigate, useSearch } from '@tanstack/react-router'
import { CallbackReportPage } from '@/features/callbacks/components/callback-report-page'
import { FeedbackReportPage } from '@/features/complaints/components/feedback-report-page'
import { ProviderReportPage } from '@/features/forwarding/components/provider-report-page'
import { LinksPage } from '@/features/routing/components/links-page'
import { TeamPage } from '@/features/routing/components/team-page'
import { ResultsPage } from '@/features/surveys/components/results-page'
import { TicketReportPage } from '@/features/tickets/components/ticket-report-page'
import { Tabbed } from './frame/tabbed'
import { AnnouncementsPage } from './pages/announcements-page'
import { Guard } from './pages/lost'

export function TeamRoute() {
  return (
    <Guard screen="team">
      <Tabbed workspace="control">
        <TeamPage />
      </Tabbed>
    </Guard>
  )
}

export function LinksRoute() {
  return (
    <Guard screen="links">
      <Tabbed workspace="control">
        <LinksPage />
      </Tabbed>
    </Guard>
  )
}

export function AnnouncementsRoute() {
  return (
    <Guard screen="announcements">
      <Tabbed workspace="control">
        <AnnouncementsPage />
      </Tabbed>
    </Guard>
  )
}

export function FeedbackRoute() {
  const search = useSearch({ from: '/frame/control/feedback' })
  const navigate = useNavigate()
  return (
    <Guard screen="feedback">
      <Tabbed workspace="control">
        <FeedbackReportPage
          search={search}
          onSearch={(next) => void navigate({ to: '/control/feedback', search: next, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}

export function ProvidersRoute() {
  const search = useSearch({ from: '/frame/control/providers' })
  const navigate = useNavigate()
  return (
    <Guard screen="providers">
      <Tabbed workspace="control">
        <ProviderReportPage
          search={search}
          onSearch={(next) => void navigate({ to: '/control/providers', search: next, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}

export function SatisfactionRoute() {
  const search = useSearch({ from: '/frame/control/satisfaction' })
  const navigate = useNavigate()
  return (
    <Guard screen="satisfaction">
      <Tabbed workspace="control">
        <ResultsPage
          search={search}
          onSearch={(next) => void navigate({ to: '/control/satisfaction', search: next, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}

export function CallbackReportRoute() {
  const search = useSearch({ from: '/frame/control/callbacks' })
  const navigate = useNavigate()
  return (
    <Guard screen="callbackReport">
      <Tabbed workspace="control">
        <CallbackReportPage
          search={search}
          onSearch={(next) => void navigate({ to: '/control/callbacks', search: next, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}

export function TicketReportRoute() {
  const search = useSearch({ from: '/frame/control/tickets' })
  const navigate = useNavigate()
  return (
    <Guard screen="ticketReport">
      <Tabbed workspace="control">
        <TicketReportPage
          search={search}
          onSearch={(next) => void navigate({ to: '/control/tickets', search: next, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}
