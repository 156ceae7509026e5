import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@/api/types'
import type { Tone } from '@/components/badge'

const stateTones: Record<string, Tone> = {
  prepared: 'neutral',
  sent: 'accent',
  accepted: 'run',
  rejected: 'warn',
  solved: 'ok',
  checking: 'run',
}
const outcomeTones: Record<string, Tone> = {
  solved: 'ok',
  confirmed: 'ok',
  rejected: 'breach',
  gaveUp: 'breach',
  notPossible: 'warn',
}

/** While it is open its state says how it stands, afterwards what came of it. */
export const orderTone = (row: Pick<OrderRow, 'state' | 'outcome'>): Tone =>
  (row.outcome ? outcomeTones[row.outcome] : stateTones[row.state]) ?? 'neutral'

export const levelTone = (level: number): Tone => (level > 1 ? 'breach' : level === 1 ? 'warn' : 'neutral')

type Group = 'state' | 'outcome' | 'level' | 'event' | 'detail'

/** Codes in words. One that the screen does not know yet is shown as it is. */
export function useWord(): (group: Group, code: string) => string {
  const { t, i18n } = useTranslation('forwarding')
  return useCallback(
    (group, code) => {
      const key = `${group}.${code}`
      return i18n.exists(key, { ns: 'forwarding' }) ? t(key as 'state.sent') : code
    },
    [t, i18n],
  )
}
