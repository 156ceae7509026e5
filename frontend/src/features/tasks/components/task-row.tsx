import { FlagFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { TaskRow as Row } from '@/api/types'
import { Clock } from '@/components/clock'
import { clockFace } from '@/components/time'
import { useNow } from '@/components/use-now'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import styles from './task-list.module.css'

/** The engine's priority of a task that nobody raised. */
const ordinary = 50

type Props = {
  row: Row
  index: number
  selected: boolean
  tabbable: boolean
  glow: boolean
  showAssignee: boolean
  onOpen: (row: Row) => void
}

export function TaskRow({ row, index, selected, tabbable, glow, showAssignee, onOpen }: Props) {
  const { t } = useTranslation('tasks')
  const text = useText()
  const face = clockFace(useNow(), { dueAt: row.dueAt, warnAt: row.warnAt, state: row.clock })
  return (
    <button
      type="button"
      data-index={index}
      data-task={row.id}
      tabIndex={tabbable ? 0 : -1}
      aria-current={selected ? 'true' : undefined}
      className={`${styles.row} ${selected ? styles.selected : ''} ${glow ? 'rl-glow' : ''}`}
      onClick={() => onOpen(row)}
    >
      <span className={`${styles.bar} ${styles[face.state]}`} aria-hidden />
      <span className={styles.text}>
        <span className={styles.title}>
          {row.priority > ordinary && (
            <FlagFilled className={styles.flag} role="img" aria-label={t('priorityHigh')} />
          )}
          {text(row.title)}
        </span>
        <span className={styles.subject}>
          {[row.customer, row.subject]
            .filter((part, place, all) => part && all.indexOf(part) === place)
            .join(' · ')}
        </span>
      </span>
      <span className={styles.side}>
        {row.dueAt ? (
          <Clock plain dueAt={row.dueAt} warnAt={row.warnAt} state={row.clock} />
        ) : (
          <span className={styles.subject}>
            <When at={row.createdAt} bare />
          </span>
        )}
        {showAssignee && <span className={styles.subject}>{row.assignee?.displayName ?? t('nobody')}</span>}
      </span>
    </button>
  )
}
