import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/api/session'
import type { Evaluation } from '@/api/types'
import { ContactRecordings } from '@/components/recording/contact-recordings'
import { Show } from '@/components/states'
import { evaluationQuery } from '../queries'
import { EvaluationResult } from './evaluation-result'
import { EvaluationWork } from './evaluation-work'
import styles from './quality.module.css'

type Props = {
  id: string
  /** Who has its task now: only they are asked for marks. */
  holder?: string
  onDone?: () => void
}

/** One evaluation with what was said: the form for whoever has to mark it now, else its result. */
export function EvaluationPanel({ id, holder, onDone }: Props) {
  const evaluation = useQuery(evaluationQuery(id, holder))
  return <Show query={evaluation}>{(data) => <Pair evaluation={data} onDone={onDone} />}</Show>
}

function Pair({ evaluation, onDone }: { evaluation: Evaluation; onDone?: () => void }) {
  const { me } = useSession()
  const { row, open } = evaluation
  return (
    <div className={styles.evaluation}>
      <div className={styles.pair}>
        {/* Not inside the form: the player has fields and keys of its own. */}
        <div className={styles.heard}>
          {row.source === 'contact' && <ContactRecordings contactId={row.sourceId} />}
        </div>
        {open ? (
          <EvaluationWork key={`${row.id} ${open.step}`} evaluation={evaluation} onDone={onDone} />
        ) : (
          <EvaluationResult evaluation={evaluation} own={row.agent.id === me.id} />
        )}
      </div>
    </div>
  )
}
