import { PhoneOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Callback, CallbackAttempt } from '@/api/types'
import { Kbd } from '@/components/badge'
import { Elapsed } from '@/components/clock'
import { When } from '@/components/when'
import { lastAttempt, type Stage, since } from '../stage'
import { useWord } from '../words'
import styles from './callbacks.module.css'

const steps = ['prepare', 'yourPhone', 'customerPhone', 'talk', 'record'] as const

type Place = { at: number; failed: boolean }

/** Which step one is at; behind the last one when everything is done. */
function place(stage: Stage, attempt: CallbackAttempt | undefined): Place {
  if (stage === 'before' || stage === 'away') return { at: 0, failed: false }
  if (stage === 'ringingYou') return { at: 1, failed: false }
  if (stage === 'ringingCustomer') return { at: 2, failed: false }
  if (stage === 'talking') return { at: 3, failed: false }
  if (stage === 'record') return { at: 4, failed: false }
  if (stage === 'tried' && attempt && !attempt.answeredAt)
    return { at: attempt.dialledAt ? 2 : 1, failed: true }
  return { at: steps.length, failed: false }
}

/** How far the call is, in words and as steps, with what can be done now. */
export function RunStage({
  callback,
  stage,
  hint,
  children,
}: {
  callback: Callback
  stage: Stage
  /** Instead of what is usually said about the stage. */
  hint?: string
  children: ReactNode
}) {
  const { t } = useTranslation('callbacks')
  const attempt = lastAttempt(callback)
  const { at, failed } = place(stage, attempt)
  const from = since(stage, attempt)
  return (
    <section className={styles.stage} aria-label={t('run.stageLabel')} data-stage={stage}>
      <div className={styles.now}>
        <div className={styles.word}>
          <strong>
            <span role="status">
              <StageWord callback={callback} stage={stage} />
            </span>
            {from && (
              <span className={styles.elapsed}>
                <Elapsed since={from} />
              </span>
            )}
          </strong>
          <span className={styles.hint}>{hint ?? <StageHint callback={callback} stage={stage} />}</span>
        </div>
        <div className={styles.actions}>{children}</div>
      </div>
      <ol className={styles.steps} aria-label={t('run.steps')}>
        {steps.map((step, index) => {
          const look = index < at ? styles.done : index === at ? (failed ? styles.failed : styles.here) : ''
          return (
            <li
              key={step}
              className={`${styles.step} ${look}`}
              aria-current={index === at ? 'step' : undefined}
            >
              {t(`run.step.${step}`)}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function StageWord({ callback, stage }: { callback: Callback; stage: Stage }) {
  const { t } = useTranslation('callbacks')
  const word = useWord()
  const attempt = lastAttempt(callback)
  if (stage === 'over') return t('run.word.over', { result: word('result', callback.summary.result ?? '') })
  if (stage !== 'tried') return t(`run.word.${stage}`)
  const result = word('result', attempt?.result ?? '')
  return attempt?.answeredAt ? t('run.word.recorded', { result }) : t('run.word.notReached', { result })
}

function StageHint({ callback, stage }: { callback: Callback; stage: Stage }) {
  const { t } = useTranslation('callbacks')
  const next = callback.summary.attemptAt
  if (stage !== 'tried') return <>{t(`run.hint.${stage}`)}</>
  return next ? (
    <>
      {t('run.hint.next')} <When at={next} />
    </>
  ) : (
    <>{t('run.hint.noNext')}</>
  )
}

type ButtonProps = { busy: boolean; disabled?: boolean; onClick: () => void }

export function DialButton({ busy, disabled, onClick }: ButtonProps) {
  const { t } = useTranslation('callbacks')
  return (
    <>
      <Kbd>Ctrl Enter</Kbd>
      <Button
        autoFocus
        type="primary"
        size="large"
        icon={<PhoneOutlined aria-hidden />}
        loading={busy}
        disabled={disabled}
        onClick={onClick}
      >
        {t('run.dial')}
      </Button>
    </>
  )
}

export function NextButton({ busy, onClick }: ButtonProps) {
  const { t } = useTranslation('callbacks')
  return (
    <>
      <Kbd>Ctrl Enter</Kbd>
      <Button
        autoFocus
        type="primary"
        size="large"
        icon={<RightOutlined aria-hidden />}
        loading={busy}
        onClick={onClick}
      >
        {t('run.next')}
      </Button>
    </>
  )
}
