import type { InstanceState } from '@/api/types'
import type { Tone } from '@/components/badge'

export const instanceStates: readonly InstanceState[] = ['running', 'finished', 'cancelled', 'incident']
export const instanceTone: Record<InstanceState, Tone> = {
  running: 'run',
  finished: 'ok',
  cancelled: 'neutral',
  incident: 'breach',
}

/** A value of a decision or a variable as people read it. */
export function plain(value: unknown, empty = '–'): string {
  if (value === null || value === undefined || value === '') return empty
  if (Array.isArray(value)) return value.length === 0 ? empty : value.map((one) => plain(one)).join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${plain(one)}`)
      .join(' · ')
  }
  return String(value)
}
