import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallbackFigures } from '@/api/types'
import type { Column } from '@/components/data-table'
import { FiguresPage } from '@/components/figures-page'
import { periodOf } from '@/components/period-picker'
import { callbackReportQuery, type ReportSearch, reportGroupings } from '../report'
import { useWord } from '../words'

type Props = { search: ReportSearch; onSearch: (search: ReportSearch) => void }

const counts = [
  'due',
  'reached',
  'inTime',
  'satisfied',
  'partly',
  'dissatisfied',
  'refused',
  'missed',
  'open',
] as const

/** What became of the callbacks that were due: by reason, agent, team or month. */
export function CallbackReportPage({ search, onSearch }: Props) {
  const { t } = useTranslation('callbacks')
  const word = useWord()
  const period = periodOf(search)
  const by = search.by ?? 'type'
  const report = useQuery(callbackReportQuery(period, by))
  const columns = useMemo<Column<CallbackFigures>[]>(() => {
    const name = (row: CallbackFigures) => {
      if (row.key === 'all') return t('report.total')
      if (row.key === undefined || row.key === null) return t('report.none')
      return row.name ?? (by === 'type' ? word('type', row.key) : row.key)
    }
    const figure = (id: (typeof counts)[number]): Column<CallbackFigures> => ({
      id,
      header: t(`report.${id}`),
      width: 105,
      align: 'right',
      cell: (row) => (
        <>
          {row[id]} {id !== 'due' && <small>{share(row[id], row.due)}</small>}
        </>
      ),
    })
    return [
      { id: 'key', header: t(`report.by.${by}`), cell: name },
      ...counts.slice(0, 3).map(figure),
      {
        id: 'attempts',
        header: t('report.attempts'),
        width: 100,
        align: 'right',
        cell: (row) => (row.due === 0 ? '–' : (row.attempts / row.due).toFixed(2)),
      },
      ...counts.slice(3).map(figure),
      {
        id: 'score',
        header: t('report.score'),
        width: 130,
        align: 'right',
        cell: (row) =>
          row.scored === 0 ? (
            '–'
          ) : (
            <>
              {row.score?.toFixed(2)} <small>{t('report.scored', { count: row.scored })}</small>
            </>
          ),
      },
    ]
  }, [t, word, by])
  return (
    <FiguresPage
      name="callback-report"
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
        options: reportGroupings.map((each) => ({ value: each, label: t(`report.by.${each}`) })),
        onPick: (next) => onSearch({ ...search, by: next }),
      }}
      columns={columns}
      report={report}
      empty={{ title: t('report.empty'), hint: t('report.emptyHint') }}
    />
  )
}

const share = (part: number, all: number) => (all === 0 ? '' : `${Math.floor((part / all) * 100)}%`)
