import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LateTicket } from '@/api/types'
import { type Column, DataTable } from '@/components/data-table'
import type { Period } from '@/components/period-picker'
import { EmptyState } from '@/components/states'
import { When } from '@/components/when'
import { lateTicketsQuery } from '../report'

/** The name of a type as the database writes it. */
export function useTypeName() {
  const { t } = useTranslation('tickets')
  return useCallback(
    (code: string) => t(`type.${code.replace(/[A-Z]/g, '_$&').toUpperCase()}`, { defaultValue: code }),
    [t],
  )
}

/** The tickets that were not done in time. */
export function LateTickets({ period }: { period: Period }) {
  const { t } = useTranslation('tickets')
  const typeName = useTypeName()
  const list = useInfiniteQuery(lateTicketsQuery(period))
  const columns = useMemo<Column<LateTicket>[]>(
    () => [
      {
        id: 'number',
        header: t('report.number'),
        width: 150,
        cell: (row) => (
          <Link to="/cases/$id" params={{ id: row.id }}>
            {row.number}
          </Link>
        ),
      },
      { id: 'type', header: t('report.by.type'), cell: (row) => typeName(row.type) },
      { id: 'dueAt', header: t('report.dueAt'), width: 180, cell: (row) => <When at={row.dueAt} /> },
      { id: 'closedAt', header: t('report.closedAt'), width: 180, cell: (row) => <When at={row.closedAt} /> },
    ],
    [t, typeName],
  )
  return (
    <DataTable
      name="late-tickets"
      label={t('report.lateTitle')}
      columns={columns}
      query={list}
      rowKey={(row) => row.id}
      empty={<EmptyState small title={t('report.noneLate')} />}
    />
  )
}
