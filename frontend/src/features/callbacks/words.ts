import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallbackRow, CallbackType } from '@/api/types'
import type { Tone } from '@/components/badge'

export const callbackTypes: CallbackType[] = [
  'PROMISED',
  'ABANDONED',
  'DROPPED',
  'KNOWLEDGE_ANSWER',
  'PROBLEM_SOLVED',
  'COMPLAINT_CONFIRM',
  'AFTER_SALE',
  'AFTER_SERVICE',
  'KEY_CUSTOMER',
  'REPEAT_COMPLAINER',
  'LOW_SCORE',
]

/** What a callback can end with. */
export const callbackResults = [
  'satisfied',
  'partly',
  'dissatisfied',
  'refused',
  'unreachable',
  'expired',
  'calledOff',
  'notAllowed',
] as const

const stateTones: Record<CallbackRow['state'], Tone> = {
  waiting: 'neutral',
  dialling: 'run',
  talking: 'run',
  over: 'neutral',
}
const resultTones: Record<string, Tone> = {
  satisfied: 'ok',
  partly: 'warn',
  dissatisfied: 'breach',
  unreachable: 'warn',
  expired: 'breach',
  wrongNumber: 'warn',
  invalidNumber: 'warn',
  unobserved: 'warn',
  technical: 'warn',
}

export const resultTone = (result: string): Tone => resultTones[result] ?? 'neutral'

/** While it is open its state says how it stands, afterwards what came of it. */
export const callbackTone = (row: Pick<CallbackRow, 'state' | 'result' | 'offered'>): Tone =>
  row.result
    ? resultTone(row.result)
    : row.state === 'waiting' && row.offered
      ? 'accent'
      : stateTones[row.state]

type Group = 'type' | 'state' | 'result'

/** Codes in words. One that the screen does not know yet is shown as it is. */
export function useWord(): (group: Group, code: string) => string {
  const { t, i18n } = useTranslation('callbacks')
  return useCallback(
    (group, code) => {
      const key = `${group}.${code}`
      return i18n.exists(key, { ns: 'callbacks' }) ? t(key as 'state.waiting') : code
    },
    [t, i18n],
  )
}
