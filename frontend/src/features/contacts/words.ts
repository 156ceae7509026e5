import { useTranslation } from 'react-i18next'
import type { Channel, ContactState } from '@/api/types'
import type { Tone } from '@/components/badge'

const outcomes = [
  'answered',
  'abandoned',
  'short-abandoned',
  'closed',
  'timeout',
  'full',
  'left-empty',
  'left-for-callback',
  'failed',
  'unobserved',
  'restricted',
] as const
export type Outcome = (typeof outcomes)[number]
export const allOutcomes: readonly Outcome[] = outcomes
export const allStates: readonly ContactState[] = [
  'routing',
  'waiting',
  'ringing',
  'talking',
  'wrap-up',
  'follow-up',
  'closed',
]
export const allChannels: readonly Channel[] = ['call', 'chat', 'mail', 'visit', 'letter', 'other']

export const stateTone: Record<ContactState, Tone> = {
  routing: 'neutral',
  waiting: 'warn',
  ringing: 'run',
  talking: 'run',
  'wrap-up': 'accent',
  'follow-up': 'accent',
  closed: 'neutral',
}

export function outcomeTone(outcome: string): Tone {
  if (outcome === 'answered') return 'ok'
  if (outcome === 'failed' || outcome === 'unobserved') return 'breach'
  if (outcome === 'closed' || outcome === 'restricted' || outcome === 'left-for-callback') return 'neutral'
  return 'warn'
}

export function useOutcomeText(): (outcome: string) => string {
  const { t } = useTranslation('contacts')
  return (outcome) => {
    const known = outcomes.find((one) => one === outcome)
    return known ? t(`outcome.${known}`) : outcome
  }
}
