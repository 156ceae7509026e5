import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccessChange, AccessState } from '@/api/types'
import { Badge, type Tone } from '@/components/badge'

const tones: Record<AccessState, Tone> = {
  requested: 'warn',
  approved: 'run',
  inForce: 'ok',
  takenAway: 'neutral',
  refused: 'breach',
  rejected: 'breach',
  withdrawn: 'neutral',
  lapsed: 'neutral',
  expired: 'neutral',
  revoked: 'neutral',
  ended: 'neutral',
}

export function AccessBadge({ state }: { state: AccessState }) {
  const { t } = useTranslation('people')
  return (
    <Badge dot tone={tones[state]}>
      {t(`access.states.${state}`)}
    </Badge>
  )
}

/** What somebody gets or loses, in words. */
export function useAccessWords() {
  const { t } = useTranslation('people')
  return useCallback(
    (change: AccessChange) => {
      const item = change.role
        ? t(`roles.${change.role}`)
        : t('access.scopeOf', { unit: change.unit?.name ?? '–' })
      return t(`access.kinds.${change.kind}`, { item })
    },
    [t],
  )
}

/** Who has decided, else whose turn it is. */
export function AccessDeciders({ change }: { change: AccessChange }) {
  const { t } = useTranslation('people')
  const said = change.answers.filter((answer) => answer.round === 0)
  const turn = change.state === 'requested' ? change.approvers[said.length] : undefined
  return (
    <span>
      {said.map((answer) => answer.by.displayName).join(' · ')}
      {turn && (
        <span style={{ color: 'var(--rl-text-3)' }}>
          {said.length > 0 && ' · '}
          {t('access.waitsFor', { role: t(`roles.${turn}`) })}
        </span>
      )}
      {said.length === 0 && !turn && '–'}
    </span>
  )
}
