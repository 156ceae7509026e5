import { useQuery } from '@tanstack/react-query'
import { Splitter } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instance } from '@/api/types'
import { Badge } from '@/components/badge'
import { PageFrame, Panel } from '@/components/page'
import { Show } from '@/components/states'
import { useRemembered } from '@/components/use-remembered'
import { Took, When } from '@/components/when'
import { ownLanguage } from '@/bpmn/language'
import { useLocale, useText } from '@/i18n'
import { instanceQuery } from '../queries'
import { instanceTone } from '../words'
import { DecisionDrawer } from './decision-drawer'
import styles from './instance.module.css'
import { InstanceDiagram, Legend } from './instance-diagram'
import { TimelinePanel } from './timeline-panel'

type Props = {
  id: string
  decision?: string
  onDecision: (id: string | undefined) => void
  actions?: (instance: Instance) => ReactNode
}

/** One instance: its diagram with the path, everything that happened, and why. */
export function InstancePage({ id, decision, onDecision, actions }: Props) {
  const { t } = useTranslation('archive')
  const text = useText()
  const instance = useQuery(instanceQuery(id))
  const [highlighted, setHighlighted] = useState<string>()
  const [sizes, setSizes] = useRemembered<number[] | undefined>('ringloop.instance', undefined)
  return (
    <Show query={instance} lines={12}>
      {(data) => (
        <PageFrame
          fill
          title={
            <>
              {data.subject || text(data.name)}
              <Badge dot tone={instanceTone[data.state]}>
                {t(`state.${data.state}`)}
              </Badge>
            </>
          }
          subtitle={
            <>
              {text(data.name)} · {t('version', { n: data.version })} · {t('started')}{' '}
              <When at={data.startedAt} />
              {data.endedAt && (
                <>
                  {' '}
                  · {t('duration')}{' '}
                  <Took seconds={(Date.parse(data.endedAt) - Date.parse(data.startedAt)) / 1000} />
                </>
              )}
            </>
          }
          actions={actions?.(data)}
        >
          <Splitter orientation="vertical" className={styles.page} onResizeEnd={setSizes}>
            <Splitter.Panel defaultSize={sizes?.[0] ?? '54%'} min={200}>
              <div className={styles.half}>
                <Panel grow flush title={t('diagram')} extra={<Legend />}>
                  <InstanceDiagram id={id} highlighted={highlighted} />
                </Panel>
              </div>
            </Splitter.Panel>
            <Splitter.Panel min={180}>
              <div className={styles.lower}>
                <div style={{ display: 'flex', minHeight: 0 }}>
                  <TimelinePanel id={id} onDecision={onDecision} />
                </div>
                <div style={{ display: 'flex', minHeight: 0 }}>
                  <Panel grow title={t('path')}>
                    <Path instance={data} highlighted={highlighted} onHighlight={setHighlighted} />
                  </Panel>
                </div>
              </div>
            </Splitter.Panel>
          </Splitter>
          <DecisionDrawer id={decision} onClose={() => onDecision(undefined)} />
        </PageFrame>
      )}
    </Show>
  )
}

type PathProps = { instance: Instance; highlighted?: string; onHighlight: (id: string | undefined) => void }

function Path({ instance, highlighted, onHighlight }: PathProps) {
  const { t } = useTranslation('archive')
  const locale = useLocale()
  return (
    <ol className={styles.path}>
      {instance.path.map((step, index) => (
        <li key={`${step.elementId}-${step.startedAt}-${index}`}>
          <button
            type="button"
            className={styles.step}
            aria-pressed={highlighted === step.elementId}
            onClick={() => onHighlight(highlighted === step.elementId ? undefined : step.elementId)}
          >
            <span
              className={`${styles.swatch} ${styles[step.state]}`}
              role="img"
              aria-label={t(`step.${step.state}`)}
            />
            <span>
              {ownLanguage(step.name || step.elementId, locale)}{' '}
              {step.who && <span className={styles.who}>{step.who}</span>}
            </span>
            <When at={step.startedAt} bare />
            <Took
              seconds={
                step.endedAt ? (Date.parse(step.endedAt) - Date.parse(step.startedAt)) / 1000 : undefined
              }
            />
          </button>
        </li>
      ))}
    </ol>
  )
}
