import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseClock, CaseKind, CaseLink, CaseStatus } from '@/api/types'
import type { Tone } from '@/components/badge'

export const caseKinds: readonly CaseKind[] = ['complaint', 'ticket', 'callback', 'evaluation']
export const openStatuses: readonly CaseStatus[] = [
  'new',
  'assigned',
  'in_progress',
  'waiting_customer',
  'waiting_others',
  'solved',
  'awaiting_confirmation',
]
export const severities = ['ordinary', 'major', 'critical'] as const
/** A duplicate is merged, not linked. */
export const linkKinds: readonly CaseLink['kind'][] = ['same_event', 'caused_by', 'follows', 'split_from']

export const clockTone: Record<CaseClock['state'], Tone> = {
  running: 'run',
  paused: 'neutral',
  warned: 'warn',
  breached: 'breach',
  met: 'ok',
  void: 'neutral',
}

export function severityTone(severity: string): Tone {
  if (severity === 'critical') return 'breach'
  return severity === 'major' ? 'warn' : 'neutral'
}

type Group =
  | 'severity'
  | 'closeReason'
  | 'clockKind'
  | 'clockClass'
  | 'pauseReason'
  | 'contactKind'
  | 'ownerWhy'
  | 'taskState'
  | 'between'
  | 'status'

/** Codes in words. One that the screen does not know yet is shown as it is. */
export function useWord(): (group: Group, code: unknown) => string {
  const { t, i18n } = useTranslation('cases')
  return useCallback(
    (group, code) => {
      if (typeof code !== 'string' || code === '') return '–'
      const key = `${group}.${code}`
      return i18n.exists(key, { ns: 'cases' }) ? t(key as 'severity.major') : code
    },
    [t, i18n],
  )
}

/** `5bd` as "5 working days". */
export function useLengthText(): (length: string) => string {
  const { t, i18n } = useTranslation('cases')
  return useCallback(
    (length) => {
      const [, n, unit] = /^(\d+)([a-z]+)$/.exec(length) ?? []
      const key = `length.${unit}`
      return i18n.exists(key, { ns: 'cases' }) ? t(key as 'length.h', { n }) : length
    },
    [t, i18n],
  )
}
