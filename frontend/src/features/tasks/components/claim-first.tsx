import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Task } from '@/api/types'
import { useTell } from '@/components/problem-text'
import { useText } from '@/i18n'
import { useTaskActions } from '../queries'

/** Says whose a task is that is not one's own, and lets one take it if it is nobody's. */
export function ClaimFirst({ task }: { task: Task }) {
  const { t } = useTranslation('tasks')
  const text = useText()
  const { me, can } = useSession()
  const { claim } = useTaskActions()
  const tell = useTell()
  const free = !task.assignee
  if (task.assignee?.id === me.id) return null
  return (
    <Alert
      type="info"
      showIcon
      title={free ? t('claimFirst') : t('taken', { who: task.assignee?.displayName })}
      action={
        free &&
        can('TASKS_WORK') && (
          <Button
            type="primary"
            loading={claim.isPending}
            onClick={() =>
              claim
                .mutateAsync(task)
                .then(() => tell.success(t('claimed', { title: text(task.title) })), tell.failure)
            }
          >
            {t('claimToWork')}
          </Button>
        )
      }
    />
  )
}
