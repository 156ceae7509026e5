import { Button, Form, Input, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/api/types'
import { MomentPicker } from '@/components/moment-picker'
import { RequestDialog } from '@/components/request-dialog'
import { useOrderRequests } from '../queries'

const results = ['satisfied', 'partly', 'dissatisfied'] as const

/** What the reader can tell the other side besides the tasks. */
export function OrderActions({ order }: { order: Order }) {
  const { t } = useTranslation(['forwarding', 'common'])
  const [open, setOpen] = useState<'info' | 'extension' | 'callOff' | 'result'>()
  const { info, extension, callOff, result } = useOrderRequests(order.summary.id)
  const number = order.summary.number
  const needed = (what: string) => ({ required: true, message: t('common:required', { what }) })
  const dialog = (name: NonNullable<typeof open>) => ({
    name,
    open: open === name,
    onClose: () => setOpen(undefined),
  })
  return (
    <>
      {order.may.askInfo && <Button onClick={() => setOpen('info')}>{t('info.label')}</Button>}
      {order.may.askExtension && <Button onClick={() => setOpen('extension')}>{t('extension.label')}</Button>}
      {order.may.tellResult && <Button onClick={() => setOpen('result')}>{t('result.label')}</Button>}
      {order.may.callOff && (
        <Button danger onClick={() => setOpen('callOff')}>
          {t('callOff.label')}
        </Button>
      )}
      <RequestDialog<{ question: string }>
        {...dialog('info')}
        title={t('info.title')}
        hint={t('info.hint')}
        submit={t('info.submit')}
        done={t('info.done')}
        busy={info.isPending}
        error={info.error}
        onSubmit={({ question }, on) => info.mutate(question, on)}
      >
        <Form.Item name="question" label={t('info.field')} rules={[needed(t('info.field'))]}>
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
      </RequestDialog>
      <RequestDialog<{ until: Dayjs; reason: string }>
        {...dialog('extension')}
        title={t('extension.title')}
        hint={t('extension.hint')}
        submit={t('extension.submit')}
        done={t('extension.done')}
        busy={extension.isPending}
        error={extension.error}
        onSubmit={({ until, reason }, on) => extension.mutate({ until: until.toISOString(), reason }, on)}
      >
        <Form.Item name="until" label={t('extension.until')} rules={[needed(t('extension.until'))]}>
          <MomentPicker minuteStep={15} />
        </Form.Item>
        <Form.Item name="reason" label={t('extension.reason')} rules={[needed(t('extension.reason'))]}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </RequestDialog>
      <RequestDialog<{ result: string }>
        {...dialog('result')}
        title={t('result.title')}
        hint={t('result.hint')}
        submit={t('result.submit')}
        done={t('result.done')}
        busy={result.isPending}
        error={result.error}
        onSubmit={(said, on) => result.mutate(said.result, on)}
      >
        <Form.Item name="result" label={t('result.label')} rules={[needed(t('result.label'))]}>
          <Radio.Group options={results.map((value) => ({ value, label: t(`result.${value}`) }))} />
        </Form.Item>
      </RequestDialog>
      <RequestDialog<{ reason: string }>
        {...dialog('callOff')}
        danger
        title={t('callOff.title', { number })}
        hint={t('callOff.hint')}
        submit={t('callOff.submit', { number })}
        done={t('callOff.done', { number })}
        busy={callOff.isPending}
        error={callOff.error}
        onSubmit={({ reason }, on) => callOff.mutate(reason, on)}
      >
        <Form.Item name="reason" label={t('callOff.reason')} rules={[needed(t('callOff.reason'))]}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </RequestDialog>
    </>
  )
}
