import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandedOver } from '@/api/types'
import { Badge } from '@/components/badge'
import { type Column, DataTable } from '@/components/data-table'
import type { Period } from '@/components/period-picker'
import { EmptyState } from '@/components/states'
import { When } from '@/components/when'
import type { ProviderFigure } from '../provider-figures'
import { handOversQuery } from '../provider-report'

type Props = { period: Period; figure: ProviderFigure; provider?: string }

/** The hand-overs behind a figure. */
export function HandOvers({ period, figure, provider }: Props) {
  const { t } = useTranslation('forwarding')
  const list = useInfiniteQuery(handOversQuery(period, figure, provider))
  const columns = useMemo<Column<HandedOver>[]>(
    () => [
      {
        id: 'number',
        header: t('report.order'),
        width: 170,
        cell: (row) => (
          <Link to="/orders/$id" params={{ id: row.orderId }}>
            {row.number}
          </Link>
        ),
      },
      { id: 'subject', header: t('report.subject'), cell: (row) => row.subject ?? '–' },
      { id: 'sentAt', header: t('report.sentAt'), width: 120, cell: (row) => <When bare at={row.sentAt} /> },
      {
        id: 'accepted',
        header: t('report.accepted'),
        width: 150,
        cell: (row) => <Kept due={row.acceptDue} done={row.acceptedAt} />,
      },
      {
        id: 'solved',
        header: t('report.solved'),
        width: 150,
        cell: (row) => <Kept due={row.solveDue} done={row.solvedAt} />,
      },
      {
        id: 'returned',
        header: t('report.returned'),
        width: 120,
        cell: (row) => (row.returnedAt ? <When bare at={row.returnedAt} /> : '–'),
      },
      { id: 'urged', header: t('report.urged'), width: 80, align: 'right', cell: (row) => row.urged },
    ],
    [t],
  )
  return (
    <DataTable
      name="hand-overs"
      label={t('report.rows', { what: t(`report.${figure}`) })}
      columns={columns}
      query={list}
      rowKey={(row) => `${row.orderId} ${row.number}`}
      empty={<EmptyState small title={t('report.empty')} />}
    />
  )
}

/** Whether a time was kept, as far as one can say. */
function Kept({ due, done }: { due?: string | null; done?: string | null }) {
  const { t } = useTranslation('forwarding')
  if (!due) return '–'
  if (!done)
    return (
      <>
        {t('report.due')} <When bare at={due} />
      </>
    )
  const inTime = new Date(done) <= new Date(due)
  return <Badge tone={inTime ? 'ok' : 'breach'}>{t(inTime ? 'report.inTime' : 'report.late')}</Badge>
}
