import { useQuery } from '@tanstack/react-query'
import { Button, Form, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { MomentPicker } from '@/components/moment-picker'
import { RequestDialog } from '@/components/request-dialog'
import { StaffPicker } from '@/components/staff-picker'
import { useText } from '@/i18n'
import { formListQuery, histories, inForce } from '../forms'
import { useEvaluationStart } from '../queries'

type Values = { agent: string; at: Dayjs; form?: string }

/** Begins the evaluation of a visit by a mystery customer: whom they met, and when. */
export function MysteryVisit({ onBegun }: { onBegun: (id: string) => void }) {
  const { t } = useTranslation('quality')
  const { can } = useSession()
  const [open, setOpen] = useState(false)
  if (!can('QUALITY_WORK')) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('mystery.open')}</Button>
      <Visit open={open} onBegun={onBegun} onClose={() => setOpen(false)} />
    </>
  )
}

type VisitProps = { open: boolean; onBegun: (id: string) => void; onClose: () => void }

function Visit({ open, onBegun, onClose }: VisitProps) {
  const { t } = useTranslation('quality')
  const text = useText()
  const { me } = useSession()
  const start = useEvaluationStart()
  const forms = useQuery(formListQuery)
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]
  return (
    <RequestDialog<Values>
      name="mysteryVisit"
      open={open}
      title={t('mystery.title')}
      hint={t('mystery.hint')}
      submit={t('mystery.submit')}
      done={t('mystery.done')}
      busy={start.isPending}
      error={start.error}
      onClose={onClose}
      onSubmit={({ agent, at, form }, on) =>
        start
          .mutateAsync({ origin: 'mystery', source: 'visit', agent, at: at.toISOString(), form })
          .then((begun) => {
            on.onSuccess()
            onBegun(begun.row.id)
          }, on.onError)
      }
    >
      <Form.Item name="agent" label={t('agent')} rules={needed(t('agent'))}>
        <PickedStaff label={t('agent')} without={me.id} />
      </Form.Item>
      <Form.Item name="at" label={t('mystery.at')} rules={needed(t('mystery.at'))}>
        <MomentPicker disabledDate={(day: Dayjs) => day.isAfter(dayjs(), 'day')} />
      </Form.Item>
      <Form.Item name="form" label={t('form')} extra={t('mystery.formHint')}>
        <Select
          allowClear
          options={histories(forms.data ?? [])
            .filter(inForce)
            .map((form) => ({ value: form.key, label: text(form.latest.name) }))}
        />
      </Form.Item>
    </RequestDialog>
  )
}

type PickedProps = {
  id?: string
  label: string
  without: string
  value?: string
  onChange?: (id?: string) => void
}

function PickedStaff({ onChange, ...rest }: PickedProps) {
  return <StaffPicker {...rest} onPick={(person) => onChange?.(person?.id)} />
}
