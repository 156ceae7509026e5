import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketFigures } from '@/api/types'
import type { Column } from '@/components/data-table'
import { FiguresPage } from '@/components/figures-page'
import { periodOf } from '@/components/period-picker'
import { type TicketReportSearch, ticketGroupings, ticketReportQuery } from '../report'
import { LateTickets, useTypeName } from './late-tickets'

type Props = { search: TicketReportSearch; onSearch: (search: TicketReportSearch) => void }

/** How long tickets took until they were closed; the late ones open beside it. */
export function TicketReportPage({ search, onSearch }: Props) {
  const { t } = useTranslation('tickets')
  const typeName = useTypeName()
  const period = periodOf(search)
  const by = search.by ?? 'type'
  const report = useQuery(ticketReportQuery(period, by))
  const columns = useMemo<Column<TicketFigures>[]>(() => {
    const name = (row: TicketFigures) => {
      if (row.key === 'all') return t('report.total')
      if (row.key === undefined || row.key === null) return t('report.none')
      return row.name ?? (by === 'type' ? typeName(row.key) : row.key)
    }
    const hours = (id: 'median' | 'most'): Column<TicketFigures> => ({
      id,
      header: t(`report.${id}`),
      width: 160,
      align: 'right',
      cell: (row) => t('report.hours', { hours: row[id].toFixed(1) }),
    })
    return [
      { id: 'key', header: t(`report.by.${by}`), cell: name },
      { id: 'closed', header: t('report.closed'), width: 110, align: 'right', cell: (row) => row.closed },
      {
        id: 'inTime',
        header: t('report.inTime'),
        width: 130,
        align: 'right',
        cell: (row) => (
          <>
            {row.inTime} <small>{Math.floor((row.inTime / row.closed) * 100)}%</small>
          </>
        ),
      },
      {
        id: 'late',
        header: t('report.late'),
        width: 110,
        align: 'right',
        cell: (row) =>
          row.key === 'all' ? (
            <Button
              type="link"
              size="small"
              aria-label={`${t('report.lateTitle')}: ${row.closed - row.inTime}`}
              onClick={() => onSearch({ ...search, late: true })}
            >
              {row.closed - row.inTime}
            </Button>
          ) : (
            row.closed - row.inTime
          ),
      },
      { id: 'again', header: t('report.again'), width: 120, align: 'right', cell: (row) => row.again },
      hours('median'),
      hours('most'),
    ]
  }, [t, typeName, by, search, onSearch])
  return (
    <FiguresPage
      name="ticket-report"
      title={t('report.title')}
      subtitle={t('report.subtitle')}
      period={{
        label: t('report.period'),
        value: period,
        onPick: (next) => onSearch({ ...search, ...next }),
      }}
      by={{
        label: t('report.by.label'),
        value: by,
        options: ticketGroupings.map((each) => ({ value: each, label: t(`report.by.${each}`) })),
        onPick: (next) => onSearch({ ...search, by: next }),
      }}
      columns={columns}
      report={report}
      empty={{ title: t('report.empty'), hint: t('report.emptyHint') }}
    >
      <Drawer
        open={search.late === true}
        size={760}
        title={t('report.lateTitle')}
        onClose={() => onSearch({ ...search, late: undefined })}
        destroyOnHidden
      >
        <LateTickets period={period} />
      </Drawer>
    </FiguresPage>
  )
}
