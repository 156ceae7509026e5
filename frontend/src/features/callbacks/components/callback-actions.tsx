import { Button, Form, Input, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Callback } from '@/api/types'
import { MomentPicker } from '@/components/moment-picker'
import { RequestDialog } from '@/components/request-dialog'
import { useCallbackRequests } from '../queries'
import { useWord } from '../words'

const results = ['satisfied', 'partly', 'dissatisfied'] as const

/** What can be done with a callback without calling. */
export function CallbackActions({ callback }: { callback: Callback }) {
  const { t } = useTranslation(['callbacks', 'common'])
  const word = useWord()
  const [open, setOpen] = useState<'move' | 'settle' | 'callOff'>()
  const { move, settle, callOff } = useCallbackRequests(callback.summary.id)
  const number = callback.summary.number
  const needed = (what: string) => ({ required: true, message: t('common:required', { what }) })
  const dialog = (name: NonNullable<typeof open>) => ({
    name,
    open: open === name,
    onClose: () => setOpen(undefined),
    title: t(`${name}.title`, { number }),
    hint: t(`${name}.hint`),
    submit: t(`${name}.submit`, { number }),
    done: t(`${name}.done`, { number }),
  })
  return (
    <>
      {callback.may.move && <Button onClick={() => setOpen('move')}>{t('move.label')}</Button>}
      {callback.may.settle && <Button onClick={() => setOpen('settle')}>{t('settle.label')}</Button>}
      {callback.may.callOff && (
        <Button danger onClick={() => setOpen('callOff')}>
          {t('callOff.label')}
        </Button>
      )}
      <RequestDialog<{ at: Dayjs }>
        {...dialog('move')}
        busy={move.isPending}
        error={move.error}
        onSubmit={({ at }, on) => move.mutate(at.toISOString(), on)}
      >
        <Form.Item name="at" label={t('move.field')} rules={[needed(t('move.field'))]}>
          <MomentPicker minuteStep={5} disabledDate={(day: Dayjs) => day.isBefore(dayjs(), 'day')} />
        </Form.Item>
      </RequestDialog>
      <RequestDialog<{ result: string }>
        {...dialog('settle')}
        busy={settle.isPending}
        error={settle.error}
        onSubmit={({ result }, on) => settle.mutate(result, on)}
      >
        <Form.Item name="result" label={t('settle.field')} rules={[needed(t('settle.field'))]}>
          <Radio.Group options={results.map((value) => ({ value, label: word('result', value) }))} />
        </Form.Item>
      </RequestDialog>
      <RequestDialog<{ reason: string }>
        {...dialog('callOff')}
        danger
        busy={callOff.isPending}
        error={callOff.error}
        onSubmit={({ reason }, on) => callOff.mutate(reason, on)}
      >
        <Form.Item name="reason" label={t('callOff.field')} rules={[needed(t('callOff.field'))]}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </RequestDialog>
    </>
  )
}
