import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { DailyReport, DailyReportState, ReportKind } from '@/api/types'
import { Badge } from '@/components/badge'
import type { Column } from '@/components/data-table'
import { ListPage, PickFilter } from '@/components/list-page'
import { When } from '@/components/when'
import { reportListQuery, type ReportSearch } from '../queries'
import { reportKinds, reportStates, reportTone } from '../words'
import { ReportersDialog } from './reporters-dialog'

type Props = { search: ReportSearch; onSearch: (search: ReportSearch) => void }

function useReportColumns(): Column<DailyReport>[] {
  const { t } = useTranslation('sources')
  return useMemo<Column<DailyReport>[]>(
    () => [
      {
        id: 'day',
        header: t('day'),
        width: 125,
        cell: (row) => (
          <Link to="/daily-reports/$id" params={{ id: row.id }} style={{ whiteSpace: 'nowrap' }}>
            {row.day}
          </Link>
        ),
      },
      { id: 'unit', header: t('unit'), cell: (row) => row.unit },
      { id: 'kind', header: t('kind.label'), width: 130, cell: (row) => t(`kind.${row.kind}`) },
      {
        id: 'state',
        header: t('state.label'),
        width: 150,
        cell: (row) => <Badge tone={reportTone(row)}>{row.late ? t('late') : t(`state.${row.state}`)}</Badge>,
      },
      { id: 'due', header: t('due'), width: 190, cell: (row) => <When at={row.dueAt} /> },
      {
        id: 'fresh',
        header: t('outcome.fresh'),
        width: 100,
        align: 'right',
        cell: (row) => row.table?.fresh.toLocaleString() ?? '–',
      },
      {
        id: 'taken',
        header: t('outcome.taken'),
        width: 100,
        align: 'right',
        cell: (row) => row.table?.taken.toLocaleString() ?? '–',
      },
      {
        id: 'faulty',
        header: t('outcome.faulty'),
        width: 100,
        align: 'right',
        cell: (row) => row.table?.faulty.toLocaleString() ?? '–',
      },
      {
        id: 'delivered',
        header: t('deliveredAt'),
        width: 190,
        cell: (row) => <When at={row.deliveredAt} />,
      },
    ],
    [t],
  )
}

/** What dealers and stations owe or have reported, by unit and day. */
export function ReportListPage({ search, onSearch }: Props) {
  const { t } = useTranslation('sources')
  const { can } = useSession()
  const navigate = useNavigate()
  const [managing, setManaging] = useState(false)
  const columns = useReportColumns()
  const list = useInfiniteQuery(reportListQuery(search))
  const change = (part: ReportSearch) => onSearch({ ...search, ...part })
  return (
    <ListPage
      name="daily-reports"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => void navigate({ to: '/daily-reports/$id', params: { id: row.id } })}
      filtered={[search.kind, search.state, search.unit, search.late].some(Boolean)}
      onClear={() => onSearch({})}
      empty={{ title: t('empty'), hint: t('emptyHint') }}
      actions={
        can('DAILY_REPORTS_MANAGE') && (
          <Button onClick={() => setManaging(true)}>{t('reporters.open')}</Button>
        )
      }
      filters={
        <>
          <PickFilter
            label={t('kind.label')}
            width={150}
            value={search.kind}
            options={reportKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onPick={(kind) => change({ kind: kind as ReportKind | undefined })}
          />
          <PickFilter
            label={t('state.label')}
            width={150}
            value={search.state}
            options={reportStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            onPick={(state) => change({ state: state as DailyReportState | undefined })}
          />
          <Checkbox
            checked={search.late === true}
            onChange={(event) => change({ late: event.target.checked || undefined })}
          >
            {t('onlyLate')}
          </Checkbox>
        </>
      }
    >
      <ReportersDialog open={managing} onClose={() => setManaging(false)} />
    </ListPage>
  )
}
