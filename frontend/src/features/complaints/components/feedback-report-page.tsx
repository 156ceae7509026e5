import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeedbackRow } from '@/api/types'
import { type Column, DataTable } from '@/components/data-table'
import { useOnePage } from '@/components/data-table-body'
import { PageFrame } from '@/components/page'
import { PeriodPicker, periodOf } from '@/components/period-picker'
import { EmptyState } from '@/components/states'
import { type FeedbackSearch, feedbackReportQuery } from '../feedback'
import type { FeedbackFigure } from '../figures'
import { NewsPromises } from './news-promises'

type Props = { search: FeedbackSearch; onSearch: (search: FeedbackSearch) => void }

const ALL = 'all'

/** Whether those who complained were told within a day how it stands: by team, and every figure opens its rows. */
export function FeedbackReportPage({ search, onSearch }: Props) {
  const { t } = useTranslation('complaints')
  const period = periodOf(search)
  const report = useQuery(feedbackReportQuery(period))
  const rows = useMemo(() => report.data && withTotal(report.data, t('feedback.allTeams')), [report.data, t])
  const page = useOnePage({ ...report, data: rows })
  const columns = useMemo<Column<FeedbackRow>[]>(() => {
    const figure = (name: FeedbackFigure, width = 110): Column<FeedbackRow> => ({
      id: name,
      header: t(`feedback.${name}`),
      width,
      align: 'right',
      cell: (row) => (
        <Button
          type="link"
          size="small"
          aria-label={t('feedback.rowsOf', { what: t(`feedback.${name}`), team: row.team, n: row[name] })}
          onClick={() =>
            onSearch({ ...search, figure: name, team: row.teamId === ALL ? undefined : row.teamId })
          }
        >
          {row[name]}
        </Button>
      ),
    })
    return [
      { id: 'team', header: t('feedback.team'), cell: (row) => row.team },
      {
        id: 'rate',
        header: t('feedback.rate'),
        width: 140,
        align: 'right',
        cell: (row) => share(row.told, row.due),
      },
      figure('told'),
      figure('due'),
      figure('attempted', 130),
      figure('missed'),
      {
        id: 'firstRate',
        header: t('feedback.firstRate'),
        width: 150,
        align: 'right',
        cell: (row) => share(row.firstTold, row.firstDue),
      },
      figure('firstTold', 130),
      figure('firstDue', 130),
    ]
  }, [t, search, onSearch])
  const close = () => onSearch({ ...search, figure: undefined, team: undefined })
  return (
    <PageFrame
      fill
      title={t('feedback.title')}
      subtitle={t('feedback.subtitle')}
      actions={
        <PeriodPicker
          label={t('feedback.period')}
          value={period}
          onPick={(next) => onSearch({ ...search, ...next })}
        />
      }
    >
      <DataTable
        name="feedback"
        label={t('feedback.title')}
        columns={columns}
        query={page}
        rowKey={(row) => row.teamId}
        empty={<EmptyState title={t('feedback.empty')} hint={t('feedback.emptyHint')} />}
      />
      <Drawer
        open={search.figure !== undefined}
        size={760}
        title={search.figure && t('feedback.rows', { what: t(`feedback.${search.figure}`) })}
        onClose={close}
        destroyOnHidden
      >
        {search.figure && <NewsPromises period={period} figure={search.figure} team={search.team} />}
      </Drawer>
    </PageFrame>
  )
}

/** Nothing while none was due. */
const share = (part: number, all: number) => (all === 0 ? '–' : `${Math.floor((part / all) * 100)}%`)

/** All teams together come first where there are several. */
function withTotal(rows: FeedbackRow[], name: string): FeedbackRow[] {
  if (rows.length < 2) return rows
  const sum = (figure: FeedbackFigure) => rows.reduce((total, row) => total + row[figure], 0)
  return [
    {
      teamId: ALL,
      team: name,
      due: sum('due'),
      told: sum('told'),
      attempted: sum('attempted'),
      missed: sum('missed'),
      firstDue: sum('firstDue'),
      firstTold: sum('firstTold'),
    },
    ...rows,
  ]
}
