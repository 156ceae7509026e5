import { useTranslation } from 'react-i18next'
import type { CaseRow, CaseStatus } from '@/api/types'
import { Badge, type Tone } from './badge'

const tones: Record<CaseStatus, Tone> = {
  new: 'accent',
  assigned: 'run',
  in_progress: 'run',
  waiting_customer: 'warn',
  waiting_others: 'warn',
  solved: 'ok',
  awaiting_confirmation: 'ok',
  closed: 'neutral',
}

/** Where a case of whatever family stands. */
export function CaseBadge({ status }: { status: CaseStatus }) {
  const { t } = useTranslation('cases')
  return (
    <Badge dot tone={tones[status]}>
      {t(`status.${status}`)}
    </Badge>
  )
}

/** Who answers for a case; whoever only keeps it until somebody claims it is told apart. */
export function Owner({ row }: { row: Pick<CaseRow, 'owner' | 'claimed' | 'status'> }) {
  const { t } = useTranslation('cases')
  if (!row.owner) return <span style={{ color: 'var(--rl-text-3)' }}>{t('nobody')}</span>
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 6 }}>
      {row.owner.displayName}
      {!row.claimed && row.status !== 'closed' && <Badge tone="warn">{t('unclaimed')}</Badge>}
    </span>
  )
}
