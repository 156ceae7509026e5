import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Callback, CallbackRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { Clock } from '@/components/clock'
import { Facts } from '@/components/page'
import { When } from '@/components/when'
import { callbackTone, useWord } from '../words'

export function CallbackState({ row }: { row: Pick<CallbackRow, 'state' | 'result' | 'offered'> }) {
  const word = useWord()
  const state = row.state === 'waiting' && row.offered ? 'due' : row.state
  return (
    <Badge dot tone={callbackTone(row)}>
      {row.result ? word('result', row.result) : word('state', state)}
    </Badge>
  )
}

/** Until when it is on time; nothing once it is over. */
export function CallbackClock({ row }: { row: CallbackRow }) {
  return row.result || !row.dueAt ? null : <Clock dueAt={row.dueAt} />
}

export function Attempts({ row }: { row: CallbackRow }) {
  const { t } = useTranslation('callbacks')
  const left = row.result ? undefined : row.attemptsLeft
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {t('made', { count: row.attempts })}
      {left !== undefined && left !== null && (
        <span style={{ color: 'var(--rl-text-3)' }}> {t('left', { count: left })}</span>
      )}
    </span>
  )
}

/** When the customer may be called next. */
function NextAttempt({ row }: { row: CallbackRow }) {
  const { t } = useTranslation('callbacks')
  if (!row.attemptAt) return <>{'–'}</>
  return (
    <>
      <When at={row.attemptAt} />
      {row.attemptUntil && (
        <span style={{ color: 'var(--rl-text-3)', whiteSpace: 'nowrap' }}>
          {' '}
          {t('until')} <When at={row.attemptUntil} bare />
        </span>
      )}
    </>
  )
}

export function CallbackFacts({ callback }: { callback: Callback }) {
  const { t } = useTranslation('callbacks')
  const word = useWord()
  const row = callback.summary
  const toCase = (id: string) => (
    <Link to="/cases/$id" params={{ id }}>
      {t('openCase')}
    </Link>
  )
  const rows: [string, ReactNode][] = [
    [t('reason'), word('type', row.type)],
    [t('stateLabel'), <CallbackState key="state" row={row} />],
    [t('matter'), row.matter || '–'],
    [t('agent'), row.agent?.displayName ?? t('nobody')],
    [t('attempts'), <Attempts key="attempts" row={row} />],
    [t('promisedBy'), callback.promisedBy?.displayName ?? '–'],
  ]
  if (!row.result) rows.push([t('next'), <NextAttempt key="next" row={row} />])
  rows.push([t('due'), <When key="due" at={row.dueAt} />])
  if (!row.result) rows.push([t('expires'), <When key="expires" at={row.expiresAt} />])
  rows.push([t('created'), <When key="created" at={row.createdAt} />])
  if (callback.contactId) {
    rows.push([
      t('contact'),
      <Link key="contact" to="/contacts/$id" params={{ id: callback.contactId }}>
        {t('openContact')}
      </Link>,
    ])
  }
  if (callback.caseId) rows.push([t('case'), toCase(callback.caseId)])
  if (callback.followUpId) rows.push([t('followUp'), toCase(callback.followUpId)])
  return <Facts columns={2} rows={rows} />
}
