import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { Clock } from '@/components/clock'
import { levelTone, orderTone, useWord } from '../words'

export function OrderState({ row }: { row: Pick<OrderRow, 'state' | 'outcome'> }) {
  const word = useWord()
  return (
    <Badge dot tone={orderTone(row)}>
      {row.outcome ? word('outcome', row.outcome) : word('state', row.state)}
    </Badge>
  )
}

export function OrderClock({ row }: { row: OrderRow }) {
  return row.clock === 'none' ? <>{'–'}</> : <Clock dueAt={row.dueAt} warnAt={row.warnAt} state={row.clock} />
}

/** How far supervision has come; nothing while it is on time. */
export function OrderLevel({ row }: { row: OrderRow }) {
  const word = useWord()
  if (row.supervision === 0) return null
  return <Badge tone={levelTone(row.supervision)}>{word('level', String(row.supervision))}</Badge>
}

/** Which round it is, once the customer did not agree. */
export function OrderRound({ row }: { row: OrderRow }) {
  const { t } = useTranslation('forwarding')
  return row.loops === 0 ? null : <Badge tone="warn">{t('roundOf', { n: row.loops + 1 })}</Badge>
}
