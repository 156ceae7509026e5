import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case, Complaint } from '@/api/types'
import { Answers } from '@/components/answers'
import { Badge, type Tone } from '@/components/badge'
import { Facts } from '@/components/page'
import { When } from '@/components/when'
import styles from './complaints.module.css'

type Props = { complaint: Complaint; file: Case; onDecision: (id: string) => void }

const tones: Record<string, Tone> = { ordinary: 'neutral', major: 'warn', critical: 'breach' }
const graded = ['complaint-grading', 'complaint-tier', 'owner-choice', 'solution-authority'] as const

/** How grave it is, on which tier, by which rows of which tables; and what the customer says and demands. */
export function ComplaintFacts({ complaint, file, onDecision }: Props) {
  const { t } = useTranslation('complaints')
  const rows: [string, ReactNode][] = [
    [
      t('severity.label'),
      complaint.severity ? (
        <Badge key="severity" tone={tones[complaint.severity] ?? 'neutral'}>
          {t(`severity.${complaint.severity as 'major'}`)}
        </Badge>
      ) : (
        t('notGraded')
      ),
    ],
    [t('tier.label'), complaint.tier > 0 ? t(`tier.${complaint.tier > 1 ? 2 : 1}`) : '–'],
    [t('round'), complaint.tier > 0 ? t('roundNumber', { n: complaint.loops + 1 }) : '–'],
    [t('handler'), complaint.handler?.displayName ?? '–'],
    [t('lastNews'), complaint.lastNewsAt ? <When key="news" at={complaint.lastNewsAt} /> : t('noNews')],
    [t('decisions'), <Graded key="decisions" complaint={complaint} onDecision={onDecision} />],
  ]
  return (
    <div className={styles.facts}>
      {complaint.crisisScript && <Alert type="warning" showIcon title={t('crisisScript')} />}
      <Facts columns={2} rows={rows} />
      {(complaint.legalReview || complaint.periodicCallback) && (
        <div className={styles.marks}>
          {complaint.legalReview && <Badge tone="warn">{t('legalReview')}</Badge>}
          {complaint.periodicCallback && <Badge tone="accent">{t('periodicCallback')}</Badge>}
        </div>
      )}
      <h3 className={styles.part}>{t('said')}</h3>
      {complaint.said.length > 0 ? (
        <Answers answers={complaint.said} file={file} />
      ) : (
        <p>{t('nothingSaid')}</p>
      )}
      {!complaint.registered && <Alert type="info" showIcon title={t('notRegistered')} />}
    </div>
  )
}

/** The latest decision of each table, with the rows that fired. */
function Graded({ complaint, onDecision }: Pick<Props, 'complaint' | 'onDecision'>) {
  const { t } = useTranslation('complaints')
  const { can } = useSession()
  const latest = graded.flatMap(
    (name) =>
      complaint.decisions
        .filter((one) => one.ruleSet === name)
        .sort((one, other) => other.at.localeCompare(one.at))[0] ?? [],
  )
  if (latest.length === 0) return <>{'–'}</>
  return (
    <span className={styles.marks}>
      {latest.map((one) => {
        const words = t('fired', {
          table: t(`table.${one.ruleSet as 'complaint-grading'}`),
          rows: one.matchedRows.join(', '),
        })
        return can('DECISIONS_READ') ? (
          <Button
            key={one.id}
            type="link"
            size="small"
            className={styles.inline}
            onClick={() => onDecision(one.id)}
          >
            {words}
          </Button>
        ) : (
          <span key={one.id}>{words}</span>
        )
      })}
    </span>
  )
}
