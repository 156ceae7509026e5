import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case } from '@/api/types'
import { Panel } from '@/components/page'
import { Show } from '@/components/states'
import { CallbackState } from '@/features/callbacks/components/callback-facts'
import { callbackQuery } from '@/features/callbacks/queries'
import { TicketActions } from '@/features/tickets/components/ticket-actions'
import {
  TicketFacts,
  TicketForms,
  TicketNotice as Notice,
  TicketWork,
} from '@/features/tickets/components/ticket-facts'
import { ticketQuery } from '@/features/tickets/queries'

/** What only the page of a ticket has: its head, its notice, its panels. */
export function TicketMenu({ file, onGoesOn }: { file: Case; onGoesOn: (id: string) => void }) {
  const { data } = useQuery(ticketQuery(file.summary.id))
  return data ? <TicketActions ticket={data} file={file} onGoesOn={onGoesOn} /> : null
}

export function TicketNotice({ file }: { file: Case }) {
  const { data } = useQuery(ticketQuery(file.summary.id))
  return data ? <Notice ticket={data} /> : null
}

export function TicketPanels({ file }: { file: Case }) {
  const { t } = useTranslation('tickets')
  const ticket = useQuery(ticketQuery(file.summary.id))
  return (
    <>
      <Panel title={t('facts')}>
        <Show query={ticket}>{(data) => <TicketFacts ticket={data} />}</Show>
      </Panel>
      {ticket.data && (
        <>
          <Panel title={t('workDone')}>
            <TicketWork
              ticket={ticket.data}
              confirmation={ticket.data.callbackId && <Confirmation id={ticket.data.callbackId} />}
            />
          </Panel>
          <Panel title={t('forms')}>
            <TicketForms ticket={ticket.data} file={file} />
          </Panel>
        </>
      )}
    </>
  )
}

/** The callback that asks the customer, and what came of it. */
function Confirmation({ id }: { id: string }) {
  const { t } = useTranslation('tickets')
  const { can } = useSession()
  const callback = useQuery({ ...callbackQuery(id), enabled: can('CONTACTS_READ') })
  const row = callback.data?.summary
  if (!row) return <>{t('asked')}</>
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '2px 8px' }}>
      <Link to="/callbacks/$id" params={{ id }} style={{ whiteSpace: 'nowrap' }}>
        {t('callback', { number: row.number })}
      </Link>
      <CallbackState row={row} />
    </span>
  )
}
