import { ThunderboltOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Splitter } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Task, TaskRow } from '@/api/types'
import { useTell } from '@/components/problem-text'
import { EmptyState } from '@/components/states'
import { useRemembered } from '@/components/use-remembered'
import { CrisisBanner } from '@/features/complaints/components/crisis-banner'
import { EvaluationPanel } from '@/features/quality/components/evaluation-panel'
import { RemediationPanel } from '@/features/quality/remediation/remediation-panel'
import { DisturbanceBanner } from '@/features/routing/components/disturbance-banner'
import { ReportPage } from '@/features/sources/components/report-page'
import { ClaimFirst } from '@/features/tasks/components/claim-first'
import { TaskList } from '@/features/tasks/components/task-list'
import { TaskWork } from '@/features/tasks/components/task-work'
import { fetchNextTask, type TaskFilter, tasksKey } from '@/features/tasks/queries'
import { InstanceDiagram } from '@/features/archive/components/instance-diagram'
import { Beside } from './beside'
import { ContactWork } from './contact-work'
import styles from './desk.module.css'

export type DeskSearch = Partial<TaskFilter> & { task?: string; contact?: string }
type Props = { search: DeskSearch; onSearch: (search: DeskSearch) => void }

/** Where agents live: the task list, the work, and what belongs beside it. */
export function Desk({ search, onSearch }: Props) {
  const { t } = useTranslation('frame')
  const { me, can } = useSession()
  const [sizes, setSizes] = useRemembered<number[] | undefined>(`ringloop.desk.${me.id}`, undefined)
  const filter: TaskFilter = { view: search.view ?? 'mine', sort: search.sort, q: search.q }
  const open = (task: TaskRow) => {
    const contactScreen =
      task.elementId === 'user_ServeContact' ||
      task.elementId === 'user_WrapUp' ||
      task.elementId === 'user_CompleteRecord'
    onSearch({ ...search, task: task.id, contact: contactScreen ? (task.contactId ?? undefined) : undefined })
  }
  const done = () => onSearch({ ...search, task: undefined, contact: undefined })
  const next = (type: 'primary' | 'default') =>
    can('TASKS_WORK') ? <Next type={type} onOpen={open} /> : undefined

  return (
    <div className={styles.desk}>
      <h1 className="rl-hidden">{t('screens.desk')}</h1>
      <div role="status" aria-label={t('desk.announcements')}>
        <CrisisBanner />
        <DisturbanceBanner />
      </div>
      <Splitter className={styles.columns} onResizeEnd={setSizes}>
        <Splitter.Panel defaultSize={sizes?.[0] ?? 304} min={260} max={520}>
          <section className={styles.column} aria-label={t('desk.tasks')}>
            <TaskList
              filter={filter}
              onFilter={(changed) => onSearch({ ...search, ...changed })}
              selected={search.task}
              contact={search.contact}
              onOpen={open}
              next={next('default')}
            />
          </section>
        </Splitter.Panel>
        <Splitter.Panel min={420}>
          <section className={`${styles.column} ${styles.work}`} aria-label={t('desk.work')}>
            {search.contact ? (
              <ContactWork key={search.contact} id={search.contact} onDone={done} />
            ) : search.task ? (
              <TaskWork
                key={search.task}
                id={search.task}
                screen={(task) => <TaskScreen task={task} onDone={done} />}
                diagram={
                  can('INSTANCES_READ')
                    ? (task) => (
                        <InstanceDiagram
                          id={task.instanceId ?? ''}
                          controls={false}
                          highlighted={task.elementId}
                        />
                      )
                    : undefined
                }
                onDone={done}
              />
            ) : (
              <EmptyState
                icon={<ThunderboltOutlined />}
                title={t('desk.empty')}
                hint={t('desk.emptyHint')}
                action={next('primary')}
              />
            )}
          </section>
        </Splitter.Panel>
        <Splitter.Panel defaultSize={sizes?.[2] ?? 348} min={280} max={620} collapsible>
          <section className={`${styles.column} ${styles.beside}`} aria-label={t('desk.beside')}>
            <Beside contactId={search.contact} taskId={search.task} />
          </section>
        </Splitter.Panel>
      </Splitter>
    </div>
  )
}

function Next({ type, onOpen }: { type: 'primary' | 'default'; onOpen: (task: TaskRow) => void }) {
  const { t } = useTranslation('frame')
  const tell = useTell()
  const client = useQueryClient()
  const take = async () => {
    try {
      const task = await fetchNextTask()
      if (!task) return tell.success(t('desk.noNext'))
      onOpen(task)
      void client.invalidateQueries({ queryKey: tasksKey })
    } catch (error) {
      tell.failure(error)
    }
  }
  return (
    <Button type={type} icon={<ThunderboltOutlined />} onClick={() => void take()}>
      {t('desk.next')}
    </Button>
  )
}

/** What a task draws instead of a form: the screen its form key names, else that of its contact. */
function TaskScreen({ task, onDone }: { task: Task; onDone: () => void }) {
  if (task.formKey === 'screen:daily-report') {
    return <ReportPage id={task.businessKey} />
  }
  if (task.formKey?.startsWith('screen:evaluation')) {
    return (
      <>
        <ClaimFirst task={task} />
        <EvaluationPanel id={task.businessKey} holder={task.assignee?.id} onDone={onDone} />
      </>
    )
  }
  if (task.formKey === 'screen:training') {
    return (
      <>
        <ClaimFirst task={task} />
        <RemediationPanel id={task.businessKey} holder={task.assignee?.id} onDone={onDone} />
      </>
    )
  }
  return task.contactId && <ContactWork id={task.contactId} onDone={onDone} />
}
