import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { QualityItemResult, QualityResult } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { useText } from '@/i18n'
import { formListQuery } from '../forms'
import { type EvaluationSearch, type QualitySearch, qualityResultsQuery } from '../queries'
import { type QualityGrouping, qualityGroupings } from '../words'
import styles from './quality.module.css'

type Props = { search: Partial<QualitySearch>; onSearch: (search: QualitySearch) => void }

const columns = ['evaluated', 'mean', 'good', 'failed', 'fatal', 'late', 'appealed', 'changed'] as const

/** What evaluations came to; this month, or the days one picks. */
export function QualityResultsPage({ search, onSearch }: Props) {
  const { t } = useTranslation('quality')
  const now: QualitySearch = {
    by: search.by ?? 'agent',
    from: search.from ?? dayjs().startOf('month').toISOString(),
    until: search.until ?? dayjs().add(1, 'day').startOf('day').toISOString(),
  }
  const results = useQuery(qualityResultsQuery(now))
  return (
    <PageFrame
      title={t('results.title')}
      subtitle={t('results.subtitle', { from: results.data?.goodFrom ?? 90 })}
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
      <Segmented<QualityGrouping>
        className={styles.by}
        value={now.by}
        options={qualityGroupings.map((by) => ({ value: by, label: t(`results.by.${by}`) }))}
        onChange={(by) => onSearch({ ...now, by })}
      />
      <Show query={results}>
        {(data) =>
          data.total ? (
            <>
              <Panel flush label={t('results.title')}>
                <Figures rows={data.rows} total={data.total} search={now} />
              </Panel>
              <Panel flush title={t('results.items')}>
                <Items items={data.items} />
              </Panel>
            </>
          ) : (
            <EmptyState small title={t('results.empty')} />
          )
        }
      </Show>
    </PageFrame>
  )
}

type FiguresProps = { rows: QualityResult[]; total: QualityResult; search: QualitySearch }

function Figures({ rows, total, search: { by, from, until } }: FiguresProps) {
  const { t, i18n } = useTranslation('quality')
  const names = useFormNames()
  const name = (key?: string) => {
    const text = `origin.${key}`
    if (by === 'form') return key && names.form(key)
    return by === 'origin' && i18n.exists(text, { ns: 'quality' }) ? t(text as 'origin.sample') : key
  }
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
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
          {rows.map((row) => (
            <Line
              key={row.key}
              row={row}
              name={row.name ?? name(row.key)}
              narrowing={by === 'form' ? undefined : { from, until, released: true, [by]: row.key }}
            />
          ))}
        </tbody>
        <tfoot>
          <Line row={total} name={t('results.total')} narrowing={{ from, until, released: true }} />
        </tfoot>
      </table>
    </div>
  )
}

type LineProps = { row: QualityResult; name?: string; narrowing?: EvaluationSearch }

/** A line opens the evaluations it is made of; the list cannot be narrowed to a form. */
function Line({ row, name, narrowing }: LineProps) {
  return (
    <tr>
      <th scope="row">
        {narrowing ? (
          <Link to="/quality/evaluations" search={narrowing}>
            {name ?? '–'}
          </Link>
        ) : (
          (name ?? '–')
        )}
      </th>
      {columns.map((column) => (
        <td key={column} className={styles.figure}>
          {row[column] ?? '–'}
        </td>
      ))}
    </tr>
  )
}

/** Where points are lost, the worst first. */
function Items({ items }: { items: QualityItemResult[] }) {
  const { t } = useTranslation('quality')
  const names = useFormNames()
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('results.item')}</th>
            <th scope="col">{t('form')}</th>
            <th scope="col" className={styles.figure}>
              {t('results.answered')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('results.lost')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('results.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.form} ${item.item}`}>
              <th scope="row">{names.item(item.form, item.item)}</th>
              <td>{names.form(item.form)}</td>
              <td className={styles.figure}>{item.answered}</td>
              <td className={styles.figure}>{item.lost}</td>
              <td className={styles.figure}>{`${(item.share * 100).toFixed(1)}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What forms and their items are called, by the latest version that has them; their keys until that is known. */
function useFormNames() {
  const text = useText()
  const forms = useQuery(formListQuery).data ?? []
  const versions = (key: string) => forms.filter((form) => form.key === key)
  return {
    form: (key: string) => text(versions(key)[0]?.name) || key,
    item: (key: string, item: string) => {
      const found = versions(key)
        .flatMap((form) => form.content.sections.flatMap((section) => section.items))
        .find((one) => one.key === item)
      return found ? `${item} ${text(found.name)}` : item
    },
  }
}
