import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, TreeSelect } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { unitsQuery } from '@/api/units'
import { MomentPicker } from '@/components/moment-picker'
import { RequestDialog } from '@/components/request-dialog'
import { unitTree } from '@/components/unit-tree'
import { useSamplingActions } from '../sampling'
import { KeyScenarios, type Scenario, toldScenarios } from './key-scenarios'

type Values = { name: string; unitId?: string; from: Dayjs; until: Dayjs; keyScenarios?: Scenario[] }

/** Draws the sample of a period that is over; of the last week, if nothing else is said. */
export function DrawSample({ onDrawn }: { onDrawn: (id: string) => void }) {
  const { t } = useTranslation('sampling')
  const { can } = useSession()
  const [now, setNow] = useState<Dayjs>()
  if (!can('QUALITY_MANAGE')) return null
  return (
    <>
      <Button type="primary" onClick={() => setNow(dayjs())}>
        {t('draw.open')}
      </Button>
      <Dialog now={now} onDrawn={onDrawn} onClose={() => setNow(undefined)} />
    </>
  )
}

type DialogProps = {
  /** When it was opened; absent: it is not. */
  now: Dayjs | undefined
  onDrawn: (id: string) => void
  onClose: () => void
}

function Dialog({ now: opened, onDrawn, onClose }: DialogProps) {
  const { t } = useTranslation('sampling')
  const { draw } = useSamplingActions()
  const units = useQuery(unitsQuery)
  const now = opened ?? dayjs(0)
  const monday = now.subtract((now.day() + 6) % 7, 'day').startOf('day')
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]
  return (
    <RequestDialog<Values>
      name="drawSample"
      open={opened !== undefined}
      title={t('draw.title')}
      hint={t('draw.hint')}
      submit={t('draw.submit')}
      done={t('draw.done')}
      busy={draw.isPending}
      error={draw.error}
      onClose={onClose}
      onSubmit={({ name, unitId, from, until, keyScenarios }, on) =>
        draw.mutate(
          {
            name,
            unitId,
            from: from.toISOString(),
            until: until.toISOString(),
            keyScenarios: toldScenarios(keyScenarios),
          },
          {
            onError: on.onError,
            onSuccess: (plan) => {
              on.onSuccess()
              onDrawn(plan.id)
            },
          },
        )
      }
    >
      <Form.Item name="name" label={t('name')} rules={needed(t('name'))}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="unitId" label={t('unit')} extra={t('draw.unitHint')}>
        <TreeSelect
          allowClear
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeDefaultExpandAll
          loading={units.isPending}
          treeData={unitTree(units.data ?? [])}
        />
      </Form.Item>
      <Form.Item
        name="from"
        label={t('draw.from')}
        rules={needed(t('draw.from'))}
        initialValue={monday.subtract(7, 'day')}
      >
        <MomentPicker
          presets={[
            { label: t('draw.lastWeek'), value: monday.subtract(7, 'day') },
            { label: t('draw.thisWeek'), value: monday },
            { label: t('draw.today'), value: now.startOf('day') },
          ]}
        />
      </Form.Item>
      <Form.Item name="until" label={t('draw.until')} rules={needed(t('draw.until'))} initialValue={monday}>
        <MomentPicker
          presets={[
            { label: t('draw.thisWeek'), value: monday },
            { label: t('draw.today'), value: now.startOf('day') },
            { label: t('draw.now'), value: now },
          ]}
        />
      </Form.Item>
      <KeyScenarios />
    </RequestDialog>
  )
}
