import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { CaseClock } from '@/api/types'
import { Badge } from '@/components/badge'
import { Clock } from '@/components/clock'
import { EmptyState } from '@/components/states'
import { duration } from '@/components/time'
import { When } from '@/components/when'
import { clockTone, useLengthText, useWord } from '../words'
import styles from './cases.module.css'

type Props = { clocks: CaseClock[]; onDecision: (id: string) => void }

/** What a case waits for and until when; each clock opens the decision that set its length. */
export function ClocksPanel({ clocks, onDecision }: Props) {
  const { t } = useTranslation('cases')
  const word = useWord()
  if (clocks.length === 0) return <EmptyState small title={t('noClocks')} />
  return (
    <div className={styles.wide}>
      <table className={styles.clocks} aria-label={t('clocks')}>
        <thead>
          <tr>
            <th scope="col">{t('clock')}</th>
            <th scope="col">{t('clockState.label')}</th>
            <th scope="col">{t('left')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('warn')}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <tr key={clock.id}>
              <th scope="row">
                {word('clockKind', clock.kind)}
                <More clock={clock} onDecision={onDecision} />
              </th>
              <td>
                <Badge dot tone={clockTone[clock.state]}>
                  {t(`clockState.${clock.state}`)}
                </Badge>
              </td>
              <td>
                <Left clock={clock} />
              </td>
              <td>
                <When at={clock.dueAt} bare />
              </td>
              <td>
                <When at={clock.warnAt} bare />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The time left while it runs, else when it ended. */
function Left({ clock }: { clock: CaseClock }) {
  const { t } = useTranslation('cases')
  if (clock.state === 'met' || clock.state === 'void') {
    return (
      <>
        {t('ended')} <When at={clock.endedAt} bare />
      </>
    )
  }
  return (
    <Clock
      dueAt={clock.dueAt}
      warnAt={clock.warnAt}
      pausedAt={clock.state === 'paused' ? clock.pausedSince : undefined}
      state={clock.state === 'running' ? 'ok' : clock.state}
    />
  )
}

function More({ clock, onDecision }: { clock: CaseClock; onDecision: (id: string) => void }) {
  const { t } = useTranslation(['cases', 'archive'])
  const { can } = useSession()
  const word = useWord()
  const length = useLengthText()
  const { decisionId } = clock
  const words = [
    clock.length && t('lengthOf', { length: length(clock.length), of: word('clockClass', clock.clockClass) }),
    clock.pauseReason && t('pausedFor', { why: word('pauseReason', clock.pauseReason) }),
    clock.pausedSeconds > 0 && t('pausedSoFar', { time: duration(clock.pausedSeconds) }),
    clock.breachCount > 0 && t('breaches', { n: clock.breachCount }),
  ].filter(Boolean)
  return (
    <span className={styles.more}>
      {words.join(' · ')}
      {decisionId && can('DECISIONS_READ') && (
        <Button type="link" size="small" className={styles.inline} onClick={() => onDecision(decisionId)}>
          {t('archive:openDecision')}
        </Button>
      )}
    </span>
  )
}
