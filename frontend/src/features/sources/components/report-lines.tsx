import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { DailyReport, ReportedLine, ReportTable, RowOutcome } from '@/api/types'
import { Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { reportRowsQuery } from '../queries'
import { rowOutcomes, useColumn } from '../words'
import styles from './sources.module.css'

/** How the counts of a table are called; two of them hold two outcomes each. */
const counted: Record<RowOutcome, 'fresh' | 'known' | 'faulty' | 'taken' | 'failed'> = {
  fresh: 'fresh',
  twice: 'known',
  known: 'known',
  differs: 'faulty',
  faulty: 'faulty',
  taken: 'taken',
  failed: 'failed',
}

/** Every line of the table, those that need somebody first. */
export function ReportLines({ report, table }: { report: DailyReport; table: ReportTable }) {
  const { t } = useTranslation('sources')
  const [chosen, setChosen] = useState<RowOutcome>()
  const outcome = chosen ?? rowOutcomes.find((one) => table[counted[one]] > 0) ?? 'fresh'
  const list = useInfiniteQuery(reportRowsQuery(report.id, outcome))
  return (
    <Panel
      flush
      title={t('lines.title', { name: table.fileName })}
      extra={<span className={styles.quiet}>{table.encoding}</span>}
    >
      <div className={`${styles.foot} ${styles.part}`}>
        {table.ignored.length > 0 && (
          <Alert type="warning" showIcon title={t('lines.ignored', { heads: table.ignored.join('、') })} />
        )}
        <Segmented
          style={{ justifySelf: 'start' }}
          aria-label={t('lines.outcome')}
          value={outcome}
          options={rowOutcomes.map((value) => ({
            value,
            disabled: table[counted[value]] === 0,
            label: t(`outcome.${value}`),
          }))}
          onChange={setChosen}
        />
        <p className={styles.quiet}>{t(`outcomeHint.${outcome}`)}</p>
      </div>
      <Show query={list} lines={4}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items)
          return rows.length === 0 ? (
            <EmptyState small title={t('lines.none')} />
          ) : (
            <table className={styles.table} aria-label={t(`outcome.${outcome}`)}>
              <thead>
                <tr>
                  <th scope="col" className={styles.number}>
                    {t('lines.line')}
                  </th>
                  <th scope="col">{t('column.name')}</th>
                  <th scope="col">{t('column.product')}</th>
                  <th scope="col">{t('column.serial')}</th>
                  <th scope="col">{t('lines.why')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Line key={row.line} row={row} />
                ))}
              </tbody>
            </table>
          )
        }}
      </Show>
      {list.hasNextPage && (
        <div className={styles.foot}>
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('lines.more')}
          </Button>
        </div>
      )}
    </Panel>
  )
}

function Line({ row }: { row: ReportedLine }) {
  const { t } = useTranslation('sources')
  const { can } = useSession()
  const column = useColumn()
  const name = row.cells.name ?? '–'
  return (
    <tr>
      <td className={styles.number}>{row.line}</td>
      <td>
        {row.customerId && can('CUSTOMERS_READ') ? (
          <Link to="/customers/$id" params={{ id: row.customerId }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </td>
      <td>{row.cells.product ?? '–'}</td>
      <td>{row.cells.serial ?? '–'}</td>
      <td>
        {row.problems.map((one) => (
          <div key={`${one.field} ${one.slug}`}>
            <strong>{column(one.field)}</strong>
            {': '}
            {one.detail}
          </div>
        ))}
        {row.callbackId && can('CONTACTS_READ') && (
          <Link to="/callbacks/$id" params={{ id: row.callbackId }}>
            {t('lines.callback')}
          </Link>
        )}
      </td>
    </tr>
  )
}
