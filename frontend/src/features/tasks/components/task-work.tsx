import { QuestionCircleOutlined, RollbackOutlined, UserSwitchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Popover, Select, Space, Tooltip } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { useSession } from '@/api/session'
import type { Task } from '@/api/types'
import { Badge, Kbd } from '@/components/badge'
import { Clock } from '@/components/clock'
import { useTell } from '@/components/problem-text'
import { EmptyState, Loading, Show } from '@/components/states'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { colleaguesQuery, taskQuery, useTaskActions } from '../queries'
import { ClaimFirst } from './claim-first'
import styles from './task-work.module.css'

const TaskForm = lazy(() => import('@/bpmn/task-form'))

type Props = {
  id: string
  /** Draws the screens that are not form-js forms (`screen:contact`). */
  screen: (task: Task) => ReactNode
  diagram?: (task: Task) => ReactNode
  onDone: () => void
}

/** One task: what step it is, how long there is, who has it, and the form. */
export function TaskWork({ id, screen, diagram, onDone }: Props) {
  const { t } = useTranslation('tasks')
  const { me } = useSession()
  const task = useQuery(taskQuery(id))
  if (isProblem(task.error) && task.error.status === 404) {
    return <EmptyState title={t('gone')} hint={t('goneHint')} />
  }
  return (
    <Show query={task}>
      {(data) =>
        isOver(data, me.id) ? (
          <EmptyState title={t('gone')} hint={t('goneHint')} />
        ) : (
          <Work key={data.id} task={data} screen={screen} diagram={diagram} onDone={onDone} />
        )
      }
    </Show>
  )
}

/** Called off, or done by somebody else, while it was open in front of this person. */
const isOver = (task: Task, me: string) =>
  task.state === 'cancelled' || (task.state === 'completed' && task.assignee?.id !== me)

function Work({ task, screen, diagram, onDone }: Omit<Props, 'id'> & { task: Task }) {
  const { t } = useTranslation('tasks')
  const text = useText()
  const { me, can } = useSession()
  const actions = useTaskActions()
  const tell = useTell()
  const mine = task.assignee?.id === me.id
  const free = !task.assignee
  const title = text(task.title)
  /* Promises, not the callbacks of mutate: news may take the task off the screen before the answer comes. */
  const onError = tell.failure

  return (
    <div className={styles.work}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2>{title}</h2>
          <Clock dueAt={task.dueAt} warnAt={task.warnAt} state={task.clock} />
          {!mine && !free && <Badge tone="warn">{t('taken', { who: task.assignee?.displayName })}</Badge>}
          <span className={styles.muted}>
            {task.subject} · {t('created')} <When at={task.createdAt} />
          </span>
        </div>
        <Space>
          {task.help && (
            <Popover
              trigger="click"
              title={t('help')}
              content={<div className={styles.help}>{task.help}</div>}
            >
              <Button size="small" type="text" icon={<QuestionCircleOutlined />} aria-label={t('help')} />
            </Popover>
          )}
          {diagram && task.instanceId && (
            <Popover
              trigger="click"
              placement="bottomRight"
              destroyOnHidden
              content={<div className={styles.mini}>{diagram(task)}</div>}
            >
              <Button size="small">{t('diagram')}</Button>
            </Popover>
          )}
          {mine && task.group && (
            <Tooltip title={t('unclaim')}>
              <Button
                size="small"
                icon={<RollbackOutlined />}
                aria-label={t('unclaim')}
                onClick={() =>
                  actions.unclaim
                    .mutateAsync(task)
                    .then(() => tell.success(t('unclaimed', { title })), onError)
                }
              />
            </Tooltip>
          )}
          {can('TASKS_ASSIGN') && <Assign task={task} />}
        </Space>
      </header>
      {task.formKey?.startsWith('screen:') ? (
        screen(task)
      ) : (
        <div className={styles.form}>
          <ClaimFirst task={task} />
          <FormBody
            task={task}
            editable={mine}
            busy={actions.complete.isPending}
            onComplete={(values) =>
              actions.complete.mutateAsync({ task, values }).then(() => {
                tell.success(t('completed', { title }))
                onDone()
              }, onError)
            }
            error={actions.complete.error}
          />
        </div>
      )}
    </div>
  )
}

type BodyProps = {
  task: Task
  editable: boolean
  busy: boolean
  error: unknown
  onComplete: (values: Record<string, unknown>) => void
}

function FormBody({ task, editable, busy, error, onComplete }: BodyProps) {
  const { t } = useTranslation('tasks')
  const submit = (
    <Tooltip title={<Kbd>Ctrl Enter</Kbd>}>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('complete')}
      </Button>
    </Tooltip>
  )
  if (!task.form) {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onComplete({})
        }}
      >
        <p className={styles.muted}>{t('noForm')}</p>
        {editable && submit}
      </form>
    )
  }
  return (
    <Suspense fallback={<Loading lines={4} />}>
      <TaskForm
        key={`${task.id}-${String(editable)}`}
        taskId={task.id}
        schema={task.form as Record<string, unknown>}
        values={task.values}
        readOnly={!editable}
        problems={isProblem(error) ? error.errors : []}
        onSubmit={onComplete}
      >
        {submit}
      </TaskForm>
    </Suspense>
  )
}

function Assign({ task }: { task: Task }) {
  const { t } = useTranslation('tasks')
  const [open, setOpen] = useState(false)
  const [who, setWho] = useState<string>()
  const colleagues = useQuery({ ...colleaguesQuery, enabled: open })
  const { assign } = useTaskActions()
  const tell = useTell()
  const name = colleagues.data?.find((one) => one.id === who)?.displayName
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={t('assignTo')}
      content={
        <Space orientation="vertical" style={{ width: 220 }}>
          <Select
            style={{ width: '100%' }}
            aria-label={t('assignTo')}
            showSearch={{ optionFilterProp: 'label' }}
            options={(colleagues.data ?? []).map((one) => ({ value: one.id, label: one.displayName }))}
            onChange={(id: string) => setWho(id)}
          />
          <Button
            block
            type="primary"
            disabled={!name}
            loading={assign.isPending}
            onClick={() =>
              assign.mutate(
                { task, staffId: who ?? '' },
                {
                  onError: tell.failure,
                  onSuccess: () => {
                    tell.success(t('assigned', { who: name }))
                    setOpen(false)
                  },
                },
              )
            }
          >
            {name ? t('assignSubmit', { who: name }) : t('assign')}
          </Button>
        </Space>
      }
    >
      <Button size="small" icon={<UserSwitchOutlined />}>
        {t('assign')}
      </Button>
    </Popover>
  )
}
