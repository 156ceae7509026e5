import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Decision } from '@/api/types'
import { Badge } from '@/components/badge'
import { Facts } from '@/components/page'
import { RuleTable } from '@/components/rule-table'
import { Show } from '@/components/states'
import { thousands } from '@/components/time'
import { When } from '@/components/when'
import { useLocale } from '@/i18n'
import { decisionQuery } from '../queries'
import { plain } from '../words'
import styles from './decision.module.css'

/** Why it was decided so: the inputs, the verdict, and the table with the row that fired. */
export function DecisionDrawer({ id, onClose }: { id?: string; onClose: () => void }) {
  const { t } = useTranslation('archive')
  const decision = useQuery({ ...decisionQuery(id ?? ''), enabled: id !== undefined })
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size="min(1080px, 92vw)"
      title={`${t('decision.title')} ${decision.data?.decision ?? ''}`}
    >
      {id !== undefined && <Show query={decision}>{(data) => <DecisionView decision={data} />}</Show>}
    </Drawer>
  )
}

export function DecisionView({ decision }: { decision: Decision }) {
  const { t } = useTranslation('archive')
  const locale = useLocale()
  const { table, matchedRows } = decision
  const verdict =
    typeof decision.verdict === 'object' && decision.verdict !== null
      ? Object.entries(decision.verdict)
      : [['', decision.verdict]]
  return (
    <div className={styles.decision}>
      <div className={styles.meta}>
        <When at={decision.at} />
        <span>
          {t('decision.version')} <code>{decision.version}</code>
        </span>
        <span>
          {t('decision.took')}{' '}
          {t('decision.micros', { count: thousands(decision.durationMicros, locale) as unknown as number })}
        </span>
        <Badge tone={matchedRows.length > 0 ? 'accent' : 'warn'}>
          {matchedRows.length > 0
            ? t('decision.matched', { rows: matchedRows.join(', ') })
            : t('decision.noMatch')}
        </Badge>
      </div>
      <div className={styles.sides}>
        <section>
          <h3>{t('decision.inputs')}</h3>
          <Facts rows={Object.entries(decision.inputs ?? {}).map(([key, value]) => [key, plain(value)])} />
        </section>
        <section>
          <h3>{t('decision.verdict')}</h3>
          <Facts
            rows={verdict.map(([key, value]) => [
              String(key),
              <strong key={String(key)}>{plain(value)}</strong>,
            ])}
          />
        </section>
      </div>
      <section>
        <h3>
          {t('decision.table')}{' '}
          <span className={styles.policy}>{t('decision.hitPolicy', { policy: table.hitPolicy })}</span>
        </h3>
        <RuleTable table={decision.table} matchedRows={matchedRows} />
      </section>
    </div>
  )
}
