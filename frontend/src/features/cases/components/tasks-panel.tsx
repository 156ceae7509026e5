import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { CaseTask, Role } from '@/api/types'
import { Clock } from '@/components/clock'
import { EmptyState, Show } from '@/components/states'
import { useText } from '@/i18n'
import { caseTasksQuery } from '../queries'
import styles from './cases.module.css'

/** What is to be done about a case now, by whom, until when; whoever may do it goes there. */
export function TasksPanel({ id }: { id: string }) {
  const { t } = useTranslation('cases')
  const tasks = useQuery(caseTasksQuery(id))
  return (
    <Show query={tasks} lines={2}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState small title={t('noTasks')} />
        ) : (
          <ul className={styles.links} aria-label={t('openTasks')}>
            {rows.map((task) => (
              <TaskLine key={task.id} task={task} />
            ))}
          </ul>
        )
      }
    </Show>
  )
}

function TaskLine({ task }: { task: CaseTask }) {
  const { t } = useTranslation(['cases', 'people'])
  const text = useText()
  const { me, can } = useSession()
  const groups = task.groups as Role[]
  const mine = task.assignee?.id === me.id
  const open = mine || (!task.assignee && groups.some((group) => me.roles.includes(group)))
  return (
    <li>
      <strong>{text(task.title)}</strong>
      <Clock dueAt={task.dueAt} warnAt={task.warnAt} state={task.clock} />
      <span className={styles.hint}>
        {task.assignee?.displayName ??
          t('cases:toTake', { who: groups.map((group) => t(`people:roles.${group}`)).join(' / ') })}
      </span>
      {open && can('TASKS_WORK') && (
        <Link to="/desk" search={{ view: mine ? 'mine' : 'group', task: task.id }}>
          {t('cases:workOn')}
        </Link>
      )}
    </li>
  )
}
