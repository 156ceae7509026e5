import { Button, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '@/api/client'
import { useSession } from '@/api/session'
import type { CallbackType } from '@/api/types'
import { MomentPicker } from '@/components/moment-picker'
import { useTell } from '@/components/problem-text'
import { RequestDialog } from '@/components/request-dialog'
import { usePlanCallback } from '../queries'
import { callbackTypes, useWord } from '../words'

type Props = {
  customer: { id: string; name: string }
  /** In which it was promised. */
  contactId?: string
  onPlanned: (id: string) => void
}
type Values = { type: CallbackType; matter?: string; wishedAt?: Dayjs }

/** Orders a callback to a customer; when and how often it is tried, the table says. */
export function PlanCallback({ customer, contactId, onPlanned }: Props) {
  const { t } = useTranslation('callbacks')
  const { can } = useSession()
  const word = useWord()
  const tell = useTell()
  const [open, setOpen] = useState(false)
  const plan = usePlanCallback()
  /* One key per filled form: pressing twice, or again after a lost answer, plans one callback. */
  const key = useRef(newKey())
  if (!can('CONTACTS_WORK')) return null
  const submit = ({ type, matter, wishedAt }: Values, onError: (error: unknown) => void) =>
    plan.mutate(
      {
        key: key.current,
        callback: {
          type,
          customerId: customer.id,
          contactId,
          matter: matter?.trim() || undefined,
          wishedAt: wishedAt?.toISOString(),
        },
      },
      {
        onError: (error) => {
          key.current = newKey()
          onError(error)
        },
        onSuccess: ({ callback, anew }) => {
          key.current = newKey()
          tell.success(t(anew ? 'plan.done' : 'plan.known', { number: callback.number }))
          setOpen(false)
          onPlanned(callback.id)
        },
      },
    )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('plan.label')}</Button>
      <RequestDialog<Values>
        name="planCallback"
        open={open}
        title={t('plan.title', { name: customer.name })}
        hint={t('plan.hint')}
        submit={t('plan.submit')}
        done={t('plan.label')}
        busy={plan.isPending}
        error={plan.error}
        onClose={() => setOpen(false)}
        onSubmit={(values, on) => submit(values, on.onError)}
      >
        <Form.Item name="type" label={t('reason')} initialValue="PROMISED">
          <Select options={callbackTypes.map((value) => ({ value, label: word('type', value) }))} />
        </Form.Item>
        <Form.Item name="matter" label={t('matter')}>
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name="wishedAt" label={t('plan.wishedAt')} extra={t('plan.wishedHint')}>
          <MomentPicker minuteStep={5} disabledDate={(day: Dayjs) => day.isBefore(dayjs(), 'day')} />
        </Form.Item>
      </RequestDialog>
    </>
  )
}
