import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleSet } from '@/api/types'
import styles from './rule-table.module.css'

type Props = {
  table: RuleSet['table']
  matchedRows?: readonly number[]
  /** Long words go on in the next line instead of beyond the edge. */
  wrapped?: boolean
}

/** A word, or a list of words, without the quotes and brackets that FEEL wants around them. */
const plain = (feel: string) =>
  /^\[?("[^"]*"[,\s]*)+]?$/.test(feel) ? feel.replace(/["[\]]/g, '').replace(/,\s*/g, ', ') : feel

/** The rows of a decision table as people read them; those that fired stand out and are scrolled to. */
export function RuleTable({ table, matchedRows = [], wrapped = false }: Props) {
  const { t } = useTranslation('archive')
  const matched = new Set(matchedRows)
  const first = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    const place = first.current?.closest('[role="region"]')
    if (first.current && place) place.scrollTop = first.current.offsetTop - place.clientHeight / 2
  }, [])
  const cell = (text: string | undefined) =>
    text === undefined || text === '' || text === '-' ? '–' : plain(text)
  const notes = table.rows.some((row) => row.note)
  return (
    // biome-ignore lint/a11y: a wide table scrolls, also by keyboard
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('decision.table')}>
      <table className={`${styles.table} ${wrapped ? styles.wrapped : ''}`}>
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
