import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case, CaseRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { Clock } from '@/components/clock'
import { Facts } from '@/components/page'
import { When } from '@/components/when'
import { severityTone, statusTone, useWord } from '../words'

/** Who answers for a case; whoever only keeps it until somebody claims it is told apart. */
export function Owner({ row }: { row: CaseRow }) {
  const { t } = useTranslation('cases')
  if (!row.owner) return <span style={{ color: 'var(--rl-text-3)' }}>{t('nobody')}</span>
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 6 }}>
      {row.owner.displayName}
      {!row.claimed && row.status !== 'closed' && <Badge tone="warn">{t('unclaimed')}</Badge>}
    </span>
  )
}

/** What a case is, in one line. */
export function CaseHead({ row }: { row: CaseRow }) {
  const { t } = useTranslation('cases')
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>
        {t(`kind.${row.kind}`)} {row.number}
      </span>
      <Badge dot tone={statusTone[row.status]}>
        {t(`status.${row.status}`)}
      </Badge>
      {row.clock !== 'none' && <Clock dueAt={row.dueAt} warnAt={row.warnAt} state={row.clock} />}
    </>
  )
}

export function CaseFacts({ file }: { file: Case }) {
  const { t } = useTranslation('cases')
  const { can } = useSession()
  const word = useWord()
  const row = file.summary
  const rows: [string, ReactNode][] = [
    [t('number'), row.number],
    [
      t('status.label'),
      <Badge key="status" dot tone={statusTone[row.status]}>
        {t(`status.${row.status}`)}
      </Badge>,
    ],
    [
      t('customer'),
      row.customerId && can('CUSTOMERS_READ') ? (
        <Link key="customer" to="/customers/$id" params={{ id: row.customerId }}>
          {row.customer ?? t('customer')}
        </Link>
      ) : (
        (row.customer ?? '–')
      ),
    ],
    [t('product'), row.product ?? '–'],
    [t('owner'), <Owner key="owner" row={row} />],
    [t('unit'), row.unit.name],
    [
      t('severity.label'),
      row.severity ? (
        <Badge key="severity" tone={severityTone(row.severity)}>
          {word('severity', row.severity)}
        </Badge>
      ) : (
        '–'
      ),
    ],
    [t('due'), <When key="due" at={row.dueAt} />],
    [t('received'), <When key="received" at={row.receivedAt} />],
    [
      t('opened'),
      <span key="opened">
        <When at={file.openedAt} bare /> {file.openedBy?.displayName}
      </span>,
    ],
  ]
  if (row.closedAt) {
    rows.push([t('closed'), <When key="closed" at={row.closedAt} />])
    rows.push([t('closeReason.label'), word('closeReason', row.closeReason)])
  }
  if (row.reopenCount > 0) rows.push([t('reopened'), t('times', { n: row.reopenCount })])
  return <Facts columns={2} rows={rows} />
}
