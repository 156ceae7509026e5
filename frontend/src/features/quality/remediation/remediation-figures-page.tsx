import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RemediationFigure } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { PeriodPicker, periodOf } from '@/components/period-picker'
import { EmptyState, Show } from '@/components/states'
import styles from '../components/quality.module.css'
import { remediationFiguresQuery } from './queries'
import { causes } from './words'

type Search = { from?: string; until?: string }
type Props = { search: Search; onSearch: (search: Search) => void }

const columns = ['opened', 'open', 'held', 'late', 'calledOff'] as const

/** Why people were coached and what it did; this month, or the days one picks. */
export function RemediationFiguresPage({ search, onSearch }: Props) {
  const { t } = useTranslation('remediation')
  const period = periodOf({ from: search.from, to: search.until })
  const figures = useQuery(remediationFiguresQuery({ from: period.from, until: period.to }))
  const known = (cause: string) => causes.find((each) => each === cause)
  return (
    <PageFrame
      title={t('figures.title')}
      subtitle={t('figures.subtitle')}
      actions={
        <PeriodPicker
          label={t('figures.period')}
          value={period}
          onPick={({ from, to }) => onSearch({ from, until: to })}
        />
      }
    >
      <Show query={figures}>
        {(data) =>
          data.kinds.length > 0 ? (
            <>
              <Figures
                title={t('figures.causes')}
                head={t('figures.cause')}
                rows={data.causes}
                name={({ key }) => {
                  const cause = known(key)
                  return cause ? (
                    <Link
                      to="/quality/remediations"
                      search={{ view: 'coaching', cause, from: period.from, until: period.to }}
                    >
                      {t(`cause.${cause}`)}
                    </Link>
                  ) : (
                    key
                  )
                }}
              />
              <Figures
                title={t('figures.kinds')}
                head={t('figures.kind')}
                rows={data.kinds}
                name={({ key }) => t(`kind.${key as 'common'}`)}
              />
            </>
          ) : (
            <EmptyState small title={t('figures.empty')} />
          )
        }
      </Show>
    </PageFrame>
  )
}

type FiguresProps = {
  title: string
  head: string
  rows: RemediationFigure[]
  name: (row: RemediationFigure) => ReactNode
}

function Figures({ title, head, rows, name }: FiguresProps) {
  const { t } = useTranslation('remediation')
  const share = ({ evaluated, failed }: RemediationFigure['before']) =>
    evaluated ? `${((failed / evaluated) * 100).toFixed(1)}% (${failed}/${evaluated})` : '–'
  return (
    <Panel flush title={title}>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {[...columns, 'before' as const, 'after' as const].map((column) => (
                <th key={column} scope="col" className={styles.figure}>
                  {t(`figures.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{name(row)}</th>
                {columns.map((column) => (
                  <td key={column} className={styles.figure}>
                    {row[column]}
                  </td>
                ))}
                <td className={styles.figure}>{share(row.before)}</td>
                <td className={styles.figure}>{share(row.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
