import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Evaluation, EvaluationForm } from '@/api/types'
import { Badge } from '@/components/badge'
import { Facts } from '@/components/page'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { stateTones } from '../words'
import styles from './quality.module.css'

type Props = { evaluation: Evaluation; form?: EvaluationForm }

/** Whose work it is and where it stands. */
export function EvaluationHead({ evaluation, form }: Props) {
  const { t } = useTranslation('quality')
  const text = useText()
  const { row } = evaluation
  return (
    <div className={styles.head}>
      <Facts
        columns={2}
        rows={[
          [t('agent'), row.agent.name],
          [t('happenedAt'), <When key="at" at={row.happenedAt} />],
          [t('form'), form ? text(form.name) : row.form],
          [t('origin.label'), t(`origin.${row.origin}`)],
          [t('source.label'), <Source key="source" evaluation={evaluation} />],
          [
            t('state.label'),
            <Badge key="state" tone={stateTones[row.state]}>
              {t(`state.${row.state}`)}
            </Badge>,
          ],
        ]}
      />
    </div>
  )
}

/** Leads to what is evaluated. */
function Source({ evaluation: { row } }: { evaluation: Evaluation }) {
  const { t } = useTranslation('quality')
  const words = t(`source.${row.source}`)
  switch (row.source) {
    case 'contact':
      return (
        <Link to="/contacts/$id" params={{ id: row.sourceId }}>
          {words}
        </Link>
      )
    case 'case':
      return (
        <Link to="/cases/$id" params={{ id: row.sourceId }}>
          {words}
        </Link>
      )
    case 'visit':
      return words
  }
}
