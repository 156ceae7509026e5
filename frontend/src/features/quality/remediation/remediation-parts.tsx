import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RemediationCheck, RemediationEffect, RemediationGround, RemediationPlace } from '@/api/types'
import { Badge } from '@/components/badge'
import { Panel } from '@/components/page'
import { When } from '@/components/when'
import styles from '../components/quality.module.css'
import { gradeTones } from '../words'

type TableProps = { title: string; heads: string[]; rows: { key: string; cells: ReactNode[] }[] }

function Table({ title, heads, rows }: TableProps) {
  return (
    <Panel flush title={title}>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                {row.cells.map((cell, at) =>
                  at === 0 ? (
                    <th key={heads[at]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={heads[at]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

/** The results it stands on; each leads to its evaluation. */
export function Grounds({ grounds }: { grounds: RemediationGround[] }) {
  const { t } = useTranslation('remediation')
  const quality = useTranslation('quality').t
  return (
    <Table
      title={t('grounds')}
      heads={[t('agent'), t('servedAt'), t('score'), t('state.label'), t('evaluation')]}
      rows={grounds.map((ground) => ({
        key: ground.evaluation,
        cells: [
          ground.agent.name,
          <When key="at" at={ground.happenedAt} />,
          <span key="score">
            {ground.counted} <Badge tone={gradeTones[ground.grade]}>{quality(`grade.${ground.grade}`)}</Badge>
          </span>,
          ground.lost ? <Badge key="lost">{t('lost')}</Badge> : quality(`state.${ground.state}`),
          <Link key="open" to="/quality/evaluations/$id" params={{ id: ground.evaluation }}>
            {t('open')}
          </Link>,
        ],
      }))}
    />
  )
}

export function Checks({ checks }: { checks: RemediationCheck[] }) {
  const { t } = useTranslation('remediation')
  return (
    <Table
      title={t('checks')}
      heads={[t('checkDue'), t('checkDone'), t('verdict.label')]}
      rows={checks.map((check) => ({
        key: check.dueAt,
        cells: [
          <When key="due" at={check.dueAt} />,
          <When key="done" at={check.doneAt} />,
          check.verdict ? t(`verdict.${check.verdict}`) : '–',
        ],
      }))}
    />
  )
}

const placeTones = { invited: 'warn', attended: 'ok', excused: 'neutral' } as const

export function Places({ places }: { places: RemediationPlace[] }) {
  const { t } = useTranslation('remediation')
  return (
    <Table
      title={t('places')}
      heads={[t('agent'), t('training'), t('state.label'), t('heldAt'), t('test')]}
      rows={places.map((place) => ({
        key: `${place.round} ${place.agent.id}`,
        cells: [
          place.agent.name,
          t('effect.round', { round: place.round }),
          <Badge key="state" tone={placeTones[place.state]}>
            {t(`place.${place.state}`)}
          </Badge>,
          <When key="at" at={place.attendedAt} />,
          place.testScore ?? '–',
        ],
      }))}
    />
  )
}

/** Fails before and after, as counts. */
export function Effects({ effects }: { effects: RemediationEffect[] }) {
  const { t } = useTranslation('remediation')
  const words = (count: RemediationEffect['before']) =>
    count.evaluated ? t('effect.failed', count) : t('effect.none')
  return (
    <Table
      title={t('effect.title')}
      heads={[t('heldAt'), t('effect.before'), t('effect.after'), t('watchedUntil')]}
      rows={effects.map((effect) => ({
        key: String(effect.round),
        cells: [
          <When key="turned" at={effect.turned} />,
          words(effect.before),
          words(effect.after),
          <When key="until" at={effect.until} />,
        ],
      }))}
    />
  )
}
