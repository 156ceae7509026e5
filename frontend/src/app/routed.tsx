import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { InstanceListPage } from '@/features/archive/components/instance-list-page'
import { InstancePage } from '@/features/archive/components/instance-page'
import { ProofPage } from '@/features/archive/components/proof-page'
import { CaseListPage } from '@/features/cases/components/case-list-page'
import { ContactListPage } from '@/features/contacts/components/contact-list-page'
import { ManualEntryPage } from '@/features/contacts/components/manual-entry-page'
import { CalendarsPage } from '@/features/deadlines/components/calendars-page'
import { RulesPage } from '@/features/deadlines/components/rules-page'
import { OrderListPage } from '@/features/forwarding/components/order-list-page'
import { OrderPage } from '@/features/forwarding/components/order-page'
import { AbsencePage } from '@/features/people/components/absence-page'
import { PainPointListPage } from '@/features/suggestions/components/pain-point-list-page'
import { TaskWork } from '@/features/tasks/components/task-work'
import { Desk } from './desk/desk'
import { Tabbed } from './frame/tabbed'
import { CasePage } from './pages/case-page'
import { ContactPage } from './pages/contact-page'
import { Guard } from './pages/lost'

/* Binds each page to its address: filters, page and tab live in the URL. */

export {
  AccessRoute,
  HoursRoute,
  OperationsRoute,
  OrganisationRoute,
  QueuesRoute,
  StaffRoute,
} from './admin-routes'
export { CallbackRoute, CallbackRunRoute, CallbacksRoute } from './callback-routes'
export {
  AnnouncementsRoute,
  CallbackReportRoute,
  FeedbackRoute,
  LinksRoute,
  ProvidersRoute,
  SatisfactionRoute,
  TeamRoute,
  TicketReportRoute,
} from './control-routes'
export { CustomerImportRoute, CustomerRoute, CustomerSetupRoute, CustomersRoute } from './customer-routes'
export { RemediationFiguresRoute, RemediationRoute, RemediationsRoute } from './remediation-routes'
export {
  EvaluationFormRoute,
  EvaluationFormsRoute,
  EvaluationRoute,
  EvaluationsRoute,
  PlansRoute,
  QualityResultsRoute,
  SampleRoute,
} from './quality-routes'
export { DailyReportRoute, DailyReportsRoute } from './report-routes'
export {
  StudioChangesRoute,
  StudioDraftRoute,
  StudioProcessesRoute,
  StudioProcessRoute,
  StudioRuleSetRoute,
  StudioRuleSetsRoute,
} from './studio-routes'
export { TicketsRoute } from './ticket-routes'

export function DeskRoute() {
  const search = useSearch({ from: '/frame/desk' })
  const navigate = useNavigate()
  return (
    <Guard screen="desk">
      <Desk search={search} onSearch={(next) => void navigate({ to: '/desk', search: next })} />
    </Guard>
  )
}

export function ContactsRoute() {
  const search = useSearch({ from: '/frame/contacts' })
  const navigate = useNavigate()
  return (
    <Guard screen="contacts">
      <ContactListPage
        search={search}
        onSearch={(next) => void navigate({ to: '/contacts', search: next, replace: true })}
      />
    </Guard>
  )
}

export function NewContactRoute() {
  const navigate = useNavigate()
  return (
    <Guard screen="newContact">
      <ManualEntryPage
        onEntered={(contact) => void navigate({ to: '/desk', search: { contact: contact.id } })}
      />
    </Guard>
  )
}

export function ContactRoute() {
  const { id } = useParams({ from: '/frame/contacts/$id' })
  const { decision } = useSearch({ from: '/frame/contacts/$id' })
  const navigate = useNavigate()
  return (
    <Guard screen="contacts">
      <ContactPage
        key={id}
        id={id}
        decision={decision}
        onDecision={(next) =>
          void navigate({ to: '/contacts/$id', params: { id }, search: { decision: next } })
        }
      />
    </Guard>
  )
}

export function CasesRoute() {
  const search = useSearch({ from: '/frame/cases' })
  const navigate = useNavigate()
  return (
    <Guard screen="cases">
      <CaseListPage
        search={search}
        onSearch={(next) => void navigate({ to: '/cases', search: next, replace: true })}
      />
    </Guard>
  )
}

export function CaseRoute() {
  const { id } = useParams({ from: '/frame/cases/$id' })
  const { decision } = useSearch({ from: '/frame/cases/$id' })
  const navigate = useNavigate()
  return (
    <Guard screen="cases">
      <CasePage
        key={id}
        id={id}
        decision={decision}
        onDecision={(next) => void navigate({ to: '/cases/$id', params: { id }, search: { decision: next } })}
      />
    </Guard>
  )
}

export function OrdersRoute() {
  const search = useSearch({ from: '/frame/orders' })
  const navigate = useNavigate()
  return (
    <Guard screen="orders">
      <OrderListPage
        search={search}
        onSearch={(next) => void navigate({ to: '/orders', search: next, replace: true })}
      />
    </Guard>
  )
}

export function OrderRoute() {
  const { id } = useParams({ from: '/frame/orders/$id' })
  return (
    <Guard screen="orders">
      <OrderPage
        key={id}
        id={id}
        work={(taskId, onDone) => <TaskWork id={taskId} screen={() => null} onDone={onDone} />}
      />
    </Guard>
  )
}

export function PainPointsRoute() {
  const search = useSearch({ from: '/frame/pain-points' })
  const navigate = useNavigate()
  return (
    <Guard screen="painPoints">
      <PainPointListPage
        search={search}
        onSearch={(next) => void navigate({ to: '/pain-points', search: next, replace: true })}
      />
    </Guard>
  )
}

export function InstancesRoute() {
  const search = useSearch({ from: '/frame/archive/instances' })
  const navigate = useNavigate()
  return (
    <Guard screen="archive">
      <Tabbed workspace="archive">
        <InstanceListPage
          search={search}
          onSearch={(next) => void navigate({ to: '/archive/instances', search: next, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}

export function ProofRoute() {
  return (
    <Guard screen="proof">
      <Tabbed workspace="archive">
        <ProofPage />
      </Tabbed>
    </Guard>
  )
}

export function InstanceRoute() {
  const { id } = useParams({ from: '/frame/archive/instances/$id' })
  const { decision } = useSearch({ from: '/frame/archive/instances/$id' })
  const { t } = useTranslation('archive')
  const navigate = useNavigate()
  return (
    <Guard screen="archive">
      <InstancePage
        key={id}
        id={id}
        decision={decision}
        onDecision={(next) =>
          void navigate({ to: '/archive/instances/$id', params: { id }, search: { decision: next } })
        }
        actions={(instance) =>
          instance.processKey === 'inbound-contact' && (
            <Link to="/contacts/$id" params={{ id: instance.businessKey }}>
              {t('openContact')}
            </Link>
          )
        }
      />
    </Guard>
  )
}

export function AbsencesRoute() {
  const { add } = useSearch({ from: '/frame/times/absences' })
  const navigate = useNavigate()
  return (
    <Guard screen="absences">
      <Tabbed workspace="times">
        <AbsencePage
          adding={add === true}
          onAdding={(adding) =>
            void navigate({
              to: '/times/absences',
              search: { add: adding ? true : undefined },
              replace: true,
            })
          }
        />
      </Tabbed>
    </Guard>
  )
}

export function CalendarsRoute() {
  const { calendar } = useSearch({ from: '/frame/times/calendars' })
  const navigate = useNavigate()
  return (
    <Guard screen="calendars">
      <Tabbed workspace="times">
        <CalendarsPage
          calendar={calendar}
          onPick={(key) =>
            void navigate({ to: '/times/calendars', search: { calendar: key }, replace: true })
          }
        />
      </Tabbed>
    </Guard>
  )
}

export function RulesRoute() {
  const { table } = useSearch({ from: '/frame/times/rules' })
  const navigate = useNavigate()
  return (
    <Guard screen="rules">
      <Tabbed workspace="times">
        <RulesPage
          table={table}
          onPick={(name) => void navigate({ to: '/times/rules', search: { table: name }, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}
