import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '@/api/types'
import { Badge } from '@/components/badge'
import { Facts } from '@/components/page'
import { Show } from '@/components/states'
import { thousands } from '@/components/time'
import { When } from '@/components/when'
import { useLocale } from '@/i18n'
import { decisionQuery } from '../queries'
import { plain } from '../words'
import styles from './decision.module.css'

/** Why it was decided so: the inputs, the verdict, and the table with the row that fired. */
export function DecisionDrawer({ id, onClose }: { id?: string; onClose: () => void }) {
  const { t } = useTranslation('archive')
  const decision = useQuery({ ...decisionQuery(id ?? ''), enabled: id !== undefined })
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size="min(1080px, 92vw)"
      title={`${t('decision.title')} ${decision.data?.decision ?? ''}`}
    >
      {id !== undefined && <Show query={decision}>{(data) => <DecisionView decision={data} />}</Show>}
    </Drawer>
  )
}

export function DecisionView({ decision }: { decision: Decision }) {
  const { t } = useTranslation('archive')
  const locale = useLocale()
  const { table, matchedRows } = decision
  const verdict =
    typeof decision.verdict === 'object' && decision.verdict !== null
      ? Object.entries(decision.verdict)
      : [['', decision.verdict]]
  return (
    <div className={styles.decision}>
      <div className={styles.meta}>
        <When at={decision.at} />
        <span>
          {t('decision.version')} <code>{decision.version}</code>
        </span>
        <span>
          {t('decision.took')}{' '}
          {t('decision.micros', { count: thousands(decision.durationMicros, locale) as unknown as number })}
        </span>
        <Badge tone={matchedRows.length > 0 ? 'accent' : 'warn'}>
          {matchedRows.length > 0
            ? t('decision.matched', { rows: matchedRows.join(', ') })
            : t('decision.noMatch')}
        </Badge>
      </div>
      <div className={styles.sides}>
        <section>
          <h3>{t('decision.inputs')}</h3>
          <Facts rows={Object.entries(decision.inputs ?? {}).map(([key, value]) => [key, plain(value)])} />
        </section>
        <section>
          <h3>{t('decision.verdict')}</h3>
          <Facts
            rows={verdict.map(([key, value]) => [
              String(key),
              <strong key={String(key)}>{plain(value)}</strong>,
            ])}
          />
        </section>
      </div>
      <section>
        <h3>
          {t('decision.table')}{' '}
          <span className={styles.policy}>{t('decision.hitPolicy', { policy: table.hitPolicy })}</span>
        </h3>
        <DecisionTable decision={decision} />
      </section>
    </div>
  )
}

function DecisionTable({ decision }: { decision: Decision }) {
  const { t } = useTranslation('archive')
  const { table, matchedRows } = decision
  const matched = new Set(matchedRows)
  const first = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    const place = first.current?.closest('[role="region"]')
    if (first.current && place) place.scrollTop = first.current.offsetTop - place.clientHeight / 2
  }, [])
  const cell = (text: string | undefined) => (text === undefined || text === '' || text === '-' ? '–' : text)
  const notes = table.rows.some((row) => row.note)
  return (
    // biome-ignore lint/a11y: a wide table scrolls, also by keyboard
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('decision.table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{'#'}</th>
            {table.inputs.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {table.outputs.map((name) => (
              <th key={name} scope="col" className={styles.out}>
                {name}
              </th>
            ))}
            {notes && <th scope="col">{t('decision.note')}</th>}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => {
            const number = index + 1
            const hit = matched.has(number)
            return (
              <tr
                key={number}
                ref={number === matchedRows[0] ? first : undefined}
                className={hit ? styles.hit : undefined}
                data-matched={hit}
              >
                <th scope="row">
                  {number}
                  {hit && <span className="rl-hidden"> {t('decision.matchedRow')}</span>}
                  {hit && <span aria-hidden>{' ◀'}</span>}
                </th>
                {table.inputs.map((name, at) => (
                  <td key={name}>{cell(row.inputs[at])}</td>
                ))}
                {table.outputs.map((name, at) => (
                  <td key={name} className={styles.out}>
                    {cell(row.outputs[at])}
                  </td>
                ))}
                {notes && <td className={styles.note}>{row.note}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
