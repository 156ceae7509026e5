import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case, Ticket } from '@/api/types'
import { Badge, type Tone } from '@/components/badge'
import { CompletedForms } from '@/components/completed-forms'
import { Facts } from '@/components/page'
import { EmptyState } from '@/components/states'
import { thousands } from '@/components/time'
import { When } from '@/components/when'
import { useLocale, useText } from '@/i18n'
import { type TicketField, ticketFields, useWord } from '../words'
import styles from './tickets.module.css'

/** What the customer wants, in the fields of its type. */
export function TicketFacts({ ticket, columns = 2 }: { ticket: Ticket; columns?: 1 | 2 }) {
  const { t } = useTranslation('tickets')
  const word = useWord()
  const rows = ticketFields
    /* Who does it stands with the work. */
    .filter((field) => field !== 'outlet' && known(ticket.details[field]))
    .map((field): [string, ReactNode] => [
      word('field', field),
      <Value key={field} ticket={ticket} field={field} />,
    ])
  return <Facts columns={columns} rows={[[t('type.label'), word('type', ticket.type)], ...rows]} />
}

const known = (value: unknown) => value !== undefined && value !== null && value !== ''

function Value({ ticket, field }: { ticket: Ticket; field: TicketField }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const value = ticket.details[field]
  if (typeof value === 'boolean') return <>{t(value ? 'yes' : 'no')}</>
  if (typeof value === 'number') return <>{thousands(value, locale)}</>
  if (field === 'visitAt') return <When at={value} />
  return <span className={styles.words}>{value}</span>
}

const tones: Tone[] = ['neutral', 'warn', 'breach', 'breach', 'breach']

type WorkProps = {
  ticket: Ticket
  /** How the customer was asked whether it is done. */
  confirmation?: ReactNode
  columns?: 1 | 2
}

/** Who does it, how often, and how and when the customer was told. */
export function TicketWork({ ticket, confirmation, columns = 2 }: WorkProps) {
  const { t } = useTranslation('tickets')
  const { can } = useSession()
  const text = useText()
  const word = useWord()
  const rows: [string, ReactNode][] = [
    [t('progress'), text(ticket.progress)],
    [
      t('target.label'),
      [word('target', ticket.target ?? 'inHouse'), ticket.targetUnit?.name].filter(Boolean).join(' · '),
    ],
    [t('handler'), ticket.handler?.displayName ?? '–'],
    [t('loops'), ticket.loops > 0 ? t('times', { n: ticket.loops }) : t('none')],
    [
      t('delay.label'),
      <Badge key="delay" tone={tones[ticket.supervision] ?? 'breach'}>
        {word('delay', ticket.supervision)}
      </Badge>,
    ],
    [t('informed'), <Informed key="informed" ticket={ticket} />],
    [t('confirmation'), confirmation ?? t(ticket.callbackId ? 'asked' : 'notAsked')],
  ]
  if (ticket.contactId && (can('CONTACTS_READ') || can('CONTACTS_WORK'))) {
    rows.push([
      t('contact'),
      <Link key="contact" to="/contacts/$id" params={{ id: ticket.contactId }}>
        {t('openContact')}
      </Link>,
    ])
  }
  if (ticket.status === 'closed') {
    const after = ticket.aftercare.length > 0 ? ticket.aftercare : ['none']
    rows.push([t('aftercare'), after.map((each) => word('after', each)).join(' · ')])
  }
  return <Facts columns={columns} rows={rows} />
}

/** When the customer knew it, and how: what was only sent does not count. */
function Informed({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const word = useWord()
  if (!ticket.informedAt) return <>{t('notInformed')}</>
  return (
    <>
      {word('informedBy', ticket.informedBy ?? 'unknown')} <When at={ticket.informedAt} />
    </>
  )
}

/** What everybody must know who opens it. */
export function TicketNotice({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  if (ticket.status === 'closed') return null
  return (
    <>
      {ticket.waitsForReply && (
        <Alert className={styles.notice} type="info" showIcon title={t('waitsForReply')} />
      )}
      {ticket.mayObject && <Alert className={styles.notice} type="info" showIcon title={t('mayObject')} />}
      {ticket.loops > 0 && (
        <Alert
          className={styles.notice}
          type="warning"
          showIcon
          title={t('notAccepted', { n: ticket.loops })}
        />
      )}
    </>
  )
}

/** Work, telling, supervision and decisions of people, the latest first and open. */
export function TicketForms({ ticket, file }: { ticket: Ticket; file: Case }) {
  const { t } = useTranslation('tickets')
  if (ticket.forms.length === 0) return <EmptyState small title={t('noForms')} hint={t('noFormsHint')} />
  return <CompletedForms forms={ticket.forms} file={file} />
}
