import { Link } from '@tanstack/react-router'
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRow, ImportView } from '@/api/types'
import { Badge, type Tone } from '@/components/badge'
import { Panel } from '@/components/page'
import { EmptyState } from '@/components/states'
import { useWord } from '../words'
import styles from './customers.module.css'

const outcomes = ['failed', 'held', 'added', 'changed', 'unchanged'] as const
type Outcome = (typeof outcomes)[number]
const tones: Record<Outcome, Tone> = {
  failed: 'breach',
  held: 'warn',
  added: 'ok',
  changed: 'accent',
  unchanged: 'neutral',
}
const of = (row: ImportRow) => row.outcome.toLowerCase() as Outcome

/** More lines than these are not drawn at once. */
const shownAtMost = 200

/** What became of every line; those that need somebody come first. */
export function ImportReport({ report }: { report: ImportView }) {
  const { t } = useTranslation('customers')
  const first = outcomes.find((outcome) => report[outcome] > 0) ?? 'added'
  const [chosen, setChosen] = useState<Outcome>()
  const outcome = chosen && report[chosen] > 0 ? chosen : first
  const rows = report.rows.filter((row) => of(row) === outcome)
  return (
    <Panel
      flush
      title={t(report.dryRun ? 'import.would' : 'import.did', { name: report.fileName })}
      extra={<span className={styles.quiet}>{report.encoding}</span>}
    >
      <div className={styles.foot}>
        <div className={styles.dialog}>
          {report.ignored.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('import.ignored', { heads: report.ignored.join('、') })}
            />
          )}
          <Segmented
            style={{ justifySelf: 'start' }}
            aria-label={t('import.outcome')}
            value={outcome}
            options={outcomes.map((value) => ({
              value,
              disabled: report[value] === 0,
              label: `${t(`outcome.${value}`)} ${report[value].toLocaleString()}`,
            }))}
            onChange={setChosen}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <EmptyState small title={t('import.empty')} />
      ) : (
        <table className={styles.table} aria-label={t(`outcome.${outcome}`)}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {t('import.line')}
              </th>
              <th scope="col">{t('column.externalKey')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('import.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownAtMost).map((row) => (
              <Line key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shownAtMost && (
        <p className={`${styles.foot} ${styles.quiet}`}>
          {t('import.first', { count: shownAtMost, all: rows.length })}
        </p>
      )}
    </Panel>
  )
}

function Line({ row }: { row: ImportRow }) {
  const { t } = useTranslation('customers')
  const word = useWord()
  const outcome = of(row)
  return (
    <tr>
      <td className={styles.number}>{row.line}</td>
      <td>{row.externalKey ?? '–'}</td>
      <td>
        {row.customerId ? (
          <Link to="/customers/$id" params={{ id: row.customerId }}>
            {row.name}
          </Link>
        ) : (
          (row.name ?? '–')
        )}
      </td>
      <td>
        {row.problems.length + row.others.length === 0 && (
          <Badge tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Badge>
        )}
        {row.problems.map((one) => (
          <div key={`${one.field} ${one.slug}`}>
            <strong>{word('column', (one.field ?? '').replace(/[[.].*$/, ''))}</strong>
            {': '}
            {one.detail}
          </div>
        ))}
        {row.others.length > 0 && (
          <div>
            {t('import.others')}{' '}
            {row.others.map((other) => (
              <Link
                key={other.id}
                to="/customers/$id"
                params={{ id: other.id }}
                style={{ marginInlineEnd: 8 }}
              >
                {other.name}
              </Link>
            ))}
          </div>
        )}
      </td>
    </tr>
  )
}
