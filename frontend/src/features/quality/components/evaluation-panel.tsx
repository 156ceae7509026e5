import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { contactRecordingsQuery } from '@/api/recordings'
import { useSession } from '@/api/session'
import type { Evaluation } from '@/api/types'
import { ContactRecordings } from '@/components/recording/contact-recordings'
import type { PlayerHandle } from '@/components/recording/recording-player'
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
  const { me, can } = useSession()
  const { row, open } = evaluation
  const player = useRef<PlayerHandle>(null)
  const recordings = useQuery({
    ...contactRecordingsQuery(row.sourceId),
    enabled: row.source === 'contact' && can('RECORDINGS_LISTEN'),
  })
  const heard = recordings.data?.some((one) => one.state === 'present') ? player : undefined
  return (
    <div className={styles.evaluation}>
      <div className={styles.pair}>
        {/* Not inside the form: the player has fields and keys of its own. */}
        <div className={styles.heard}>
          {row.source === 'contact' && <ContactRecordings contactId={row.sourceId} handle={player} />}
        </div>
        {open ? (
          <EvaluationWork
            key={`${row.id} ${open.step}`}
            evaluation={evaluation}
            heard={heard}
            onDone={onDone}
          />
        ) : (
          <EvaluationResult evaluation={evaluation} heard={heard} own={row.agent.id === me.id} />
        )}
      </div>
    </div>
  )
}
