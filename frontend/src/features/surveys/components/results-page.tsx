import { WarningOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SurveyResult, SurveyResults } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { type Grouping, groupings } from '../groupings'
import { narrowed } from '../narrow'
import { type ResultSearch, type SurveyNarrowing, surveyResultsQuery } from '../queries'
import { useKeyName } from '../words'
import styles from './results.module.css'
import { SurveyDrawer } from './survey-drawer'

type Props = { search: Partial<ResultSearch>; onSearch: (search: ResultSearch) => void }

/** How satisfied customers are; this month, or the days one picks. Every line opens the surveys it is made of. */
export function ResultsPage({ search, onSearch }: Props) {
  const { t } = useTranslation('surveys')
  const now: ResultSearch = {
    by: search.by ?? 'agent',
    from: search.from ?? dayjs().startOf('month').toISOString(),
    until: search.until ?? dayjs().add(1, 'day').startOf('day').toISOString(),
  }
  const results = useQuery(surveyResultsQuery(now))
  const [opened, setOpened] = useState<SurveyNarrowing>()
  return (
    <PageFrame
      title={t('results.title')}
      subtitle={
        results.data &&
        t('results.subtitle', { from: results.data.satisfiedFrom, target: percent(results.data.target) })
      }
      actions={
        <DatePicker.RangePicker
          aria-label={t('results.period')}
          allowClear={false}
          value={[dayjs(now.from), dayjs(now.until).subtract(1, 'day')]}
          onChange={(days) =>
            days?.[0] &&
            days[1] &&
            onSearch({
              ...now,
              from: days[0].startOf('day').toISOString(),
              until: days[1].add(1, 'day').startOf('day').toISOString(),
            })
          }
        />
      }
    >
      <Segmented<Grouping>
        className={styles.by}
        value={now.by}
        options={groupings.map((by) => ({ value: by, label: t(`results.by.${by}`) }))}
        onChange={(by) => onSearch({ ...now, by })}
      />
      <Panel flush label={t('results.title')}>
        <Show query={results}>
          {(data) =>
            data.total.asked === 0 ? (
              <EmptyState small title={t('results.empty')} />
            ) : (
              <Figures
                results={data}
                by={now.by}
                onOpen={(key) => setOpened(narrowed(now, now.by, key))}
                onOpenAll={() => setOpened({ from: now.from, until: now.until })}
              />
            )
          }
        </Show>
      </Panel>
      <SurveyDrawer narrowing={opened} onClose={() => setOpened(undefined)} />
    </PageFrame>
  )
}

type FiguresProps = {
  results: SurveyResults
  by: Grouping
  onOpen: (key: string | undefined) => void
  onOpenAll: () => void
}

const columns = [
  'asked',
  'answered',
  'satisfaction',
  'overall',
  'attitude',
  'efficiency',
  'accuracy',
] as const

function Figures({ results, by, onOpen, onOpenAll }: FiguresProps) {
  const { t } = useTranslation('surveys')
  const name = useKeyName()
  return (
    <div className={styles.wide}>
      <table className={styles.results}>
        <thead>
          <tr>
            <th scope="col">{t(`results.by.${by}`)}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.figure}>
                {t(`results.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.rows.map((row) => (
            <Line
              key={row.key ?? ''}
              row={row}
              target={results.target}
              name={row.name ?? name(by, row.key)}
              onOpen={row.key === undefined ? undefined : () => onOpen(row.key)}
            />
          ))}
        </tbody>
        <tfoot>
          <Line row={results.total} target={results.target} name={t('results.total')} onOpen={onOpenAll} />
        </tfoot>
      </table>
    </div>
  )
}

type LineProps = { row: SurveyResult; target: number; name: string; onOpen?: () => void }

function Line({ row, target, name, onOpen }: LineProps) {
  return (
    <tr>
      <th scope="row">
        {onOpen ? (
          <Button type="link" size="small" className={styles.open} onClick={onOpen}>
            {name}
          </Button>
        ) : (
          name
        )}
      </th>
      <td className={styles.figure}>{row.asked}</td>
      <td className={styles.figure}>
        {row.answered} <small>{percent(row.answerRate)}</small>
      </td>
      <Satisfaction share={row.satisfaction} target={target} />
      <td className={styles.figure}>{mean(row.overall)}</td>
      <Mark mean={row.attitude} marks={row.attitudeMarks} />
      <Mark mean={row.efficiency} marks={row.efficiencyMarks} />
      <Mark mean={row.accuracy} marks={row.accuracyMarks} />
    </tr>
  )
}

/** The share of satisfied answers, marked below what is wanted. */
function Satisfaction({ share, target }: { share?: number; target: number }) {
  const { t } = useTranslation('surveys')
  const below = share !== undefined && share !== null && share < target
  return (
    <td className={styles.figure}>
      {below && <WarningOutlined className={styles.below} aria-label={t('results.below')} />}
      {percent(share)}
    </td>
  )
}

/** The mean, and how many gave 1, 2, 3, 4 and 5. */
function Mark({ mean: value, marks }: { mean?: number; marks: number[] }) {
  const { t } = useTranslation('surveys')
  const most = Math.max(1, ...marks)
  const said = t('results.marks', { marks: marks.join(' · ') })
  return (
    <td className={styles.figure}>
      {mean(value)}
      <span role="img" aria-label={said} title={said} className={styles.bars}>
        {marks.map((count, mark) => (
          <i key={mark + 1} style={{ height: `${Math.round((count / most) * 100)}%` }} />
        ))}
      </span>
    </td>
  )
}

const percent = (share?: number) =>
  share === undefined || share === null ? '–' : `${(share * 100).toFixed(1)}%`
const mean = (value?: number) => (value === undefined || value === null ? '–' : value.toFixed(2))
