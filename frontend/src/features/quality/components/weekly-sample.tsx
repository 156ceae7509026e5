import { useQuery } from '@tanstack/react-query'
import { Button, Form, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { WeeklySample as Weekly } from '@/api/types'
import { RequestDialog } from '@/components/request-dialog'
import { useSamplingActions, weeklySampleQuery } from '../sampling'
import { heldScenarios, KeyScenarios, type Scenario, toldScenarios } from './key-scenarios'

/** Whether the week that is over is drawn by itself, and what is looked at more closely then. */
export function WeeklySample() {
  const { t } = useTranslation('sampling')
  const { can } = useSession()
  const weekly = useQuery(weeklySampleQuery)
  const [open, setOpen] = useState(false)
  if (!can('QUALITY_MANAGE') || !weekly.data) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(weekly.data.active ? 'weekly.on' : 'weekly.off')}</Button>
      <Dialog open={open} weekly={weekly.data} onClose={() => setOpen(false)} />
    </>
  )
}

type Props = { open: boolean; weekly: Weekly; onClose: () => void }

function Dialog({ open, weekly, onClose }: Props) {
  const { t } = useTranslation('sampling')
  const actions = useSamplingActions()
  return (
    <RequestDialog<{ active: boolean; keyScenarios?: Scenario[] }>
      name="weeklySample"
      open={open}
      title={t('weekly.title')}
      hint={t('weekly.hint')}
      submit={t('save', { ns: 'common' })}
      done={t('weekly.done')}
      busy={actions.weekly.isPending}
      error={actions.weekly.error}
      onClose={onClose}
      onSubmit={({ active, keyScenarios }, on) =>
        actions.weekly.mutate(
          { version: weekly.version, edit: { active, keyScenarios: toldScenarios(keyScenarios) } },
          on,
        )
      }
    >
      <Form.Item
        name="active"
        label={t('weekly.active')}
        valuePropName="checked"
        initialValue={weekly.active}
      >
        <Switch />
      </Form.Item>
      <KeyScenarios initial={heldScenarios(weekly.keyScenarios)} />
    </RequestDialog>
  )
}
