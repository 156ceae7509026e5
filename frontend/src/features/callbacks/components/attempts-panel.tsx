import { PhoneOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { CallbackAttempt } from '@/api/types'
import type { Tone } from '@/components/badge'
import { EmptyState } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { Took, When } from '@/components/when'
import { resultTone, useWord } from '../words'
import styles from './callbacks.module.css'

/** The calls that were made, the newest first. */
export function AttemptsPanel({ attempts }: { attempts: CallbackAttempt[] }) {
  const { t } = useTranslation('callbacks')
  const word = useWord()
  if (attempts.length === 0) return <EmptyState small title={t('noAttempts')} />
  const item = (attempt: CallbackAttempt) => {
    const tone: Tone = attempt.result ? resultTone(attempt.result) : 'run'
    return {
      key: attempt.id,
      icon: <PhoneOutlined />,
      tone,
      title: attempt.result
        ? word('result', attempt.result)
        : word('state', attempt.state === 'talking' ? 'talking' : 'dialling'),
      aside: <When at={attempt.at} />,
      body: (
        <span className={styles.parts}>
          <span>{attempt.agent?.displayName}</span>
          <span>{t('to', { number: attempt.number })}</span>
          {attempt.answeredAt && attempt.endedAt && (
            <span>
              {t('talk')}{' '}
              <Took seconds={(Date.parse(attempt.endedAt) - Date.parse(attempt.answeredAt)) / 1000} />
            </span>
          )}
          {attempt.result && uncounted.has(attempt.result) && <span>{t('notCounted')}</span>}
        </span>
      ),
    }
  }
  return <Timeline label={t('attemptsMade')} items={[...attempts].reverse().map(item)} />
}

/** Of these the customer knows nothing: they do not count as attempts. */
const uncounted = new Set(['agentNoAnswer', 'technical', 'unobserved'])
