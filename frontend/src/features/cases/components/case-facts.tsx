import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case, CaseRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { CaseBadge, Owner } from '@/components/case-marks'
import { Clock } from '@/components/clock'
import { Facts } from '@/components/page'
import { When } from '@/components/when'
import { severityTone, useWord } from '../words'

/** What a case is, in one line. */
export function CaseHead({ row }: { row: CaseRow }) {
  const { t } = useTranslation('cases')
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>
        {t(`kind.${row.kind}`)} {row.number}
      </span>
      <CaseBadge status={row.status} />
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
    [t('status.label'), <CaseBadge key="status" status={row.status} />],
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
