import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Remediation } from '@/api/types'
import { Badge } from '@/components/badge'
import { Clock } from '@/components/clock'
import { CompletedForms } from '@/components/completed-forms'
import { Facts, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import styles from '../components/quality.module.css'
import { remediationQuery } from './queries'
import { Checks, Effects, Grounds, Places } from './remediation-parts'
import { SessionForm } from './session-form'
import { stageTones } from './words'

type Props = {
  id: string
  /** Who has its task now. */
  holder?: string
  onDone?: () => void
}

/** One of them, with everything that was done; the session of a training for whoever has it. */
export function RemediationPanel({ id, holder, onDone }: Props) {
  const remediation = useQuery(remediationQuery(id, holder))
  return <Show query={remediation}>{(data) => <Whole remediation={data} onDone={onDone} />}</Show>
}

function Whole({ remediation, onDone }: { remediation: Remediation; onDone?: () => void }) {
  const { t } = useTranslation('remediation')
  const { grounds, steps, checks, places, effects, session } = remediation
  return (
    <div className={styles.work}>
      <Head remediation={remediation} />
      {session && <SessionForm remediation={remediation} onDone={onDone} />}
      {grounds.length > 0 && <Grounds grounds={grounds} />}
      {checks.length > 0 && <Checks checks={checks} />}
      {places.length > 0 && <Places places={places} />}
      {effects.length > 0 && <Effects effects={effects} />}
      <Panel title={t('steps')}>
        {steps.length > 0 ? (
          <CompletedForms
            forms={steps.map(({ by, ...step }) => ({ ...step, by: { id: by.id, displayName: by.name } }))}
            file={{ attachments: [] }}
          />
        ) : (
          <EmptyState small title={t('noSteps')} />
        )}
      </Panel>
    </div>
  )
}

function Head({ remediation: { row } }: { remediation: Remediation }) {
  const { t } = useTranslation('remediation')
  const text = useText()
  return (
    <div className={styles.head}>
      <Facts
        columns={2}
        rows={[
          [t('about'), row.agent?.name ?? (row.item && text(row.item.name))],
          [t('view.label'), t(`kind.${row.kind}`)],
          [
            t('stageLabel'),
            <Badge key="stage" tone={stageTones[row.stage]}>
              {row.calledOff
                ? t(`calledOff.${row.calledOff as 'ground-gone'}`)
                : row.result
                  ? t(`result.${row.result}`)
                  : t(`stage.${row.stage}`)}
            </Badge>,
          ],
          [t('causeLabel'), row.cause ? t(`cause.${row.cause as 'K1'}`) : '–'],
          [t('openedAt'), <When key="opened" at={row.openedAt} />],
          [
            t(row.heldAt ? 'heldAt' : 'dueAt'),
            <span key="held">
              {row.heldAt || row.closedAt ? <When at={row.heldAt} /> : <Clock dueAt={row.dueAt} />}{' '}
              {row.late && <Badge tone="breach">{t('late')}</Badge>}
            </span>,
          ],
          ...(row.watchedUntil
            ? [[t('watchedUntil'), <When key="watched" at={row.watchedUntil} />] as [string, ReactNode]]
            : []),
        ]}
      />
    </div>
  )
}
