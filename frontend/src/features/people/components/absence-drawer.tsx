import { Alert, Button, Drawer, Form, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { AbsenceReason, Person } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { MomentPicker } from '@/components/moment-picker'
import { useProblemText, useTell } from '@/components/problem-text'
import { StaffPicker } from '@/components/staff-picker'
import { useAbsenceActions } from '../queries'

const reasons: readonly AbsenceReason[] = ['leave', 'ill', 'training', 'other']

type Values = { staffId: string; deputyId?: string; reason: AbsenceReason; from: Dayjs; until: Dayjs }

export function AbsenceDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('people')
  return (
    <Drawer open={open} onClose={onClose} size={460} destroyOnHidden title={t('absence.add')}>
      <AbsenceForm onDone={onClose} />
    </Drawer>
  )
}

const picked = (person?: Person) => person?.id

/** Notes an absence. What somebody answers for goes to the deputy when it begins. */
function AbsenceForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('people')
  const [form] = Form.useForm<Values>()
  const staffId = Form.useWatch('staffId', form)
  const { add } = useAbsenceActions()
  const tell = useTell()
  const problem = useProblemText()
  const needed = (what: string) => ({ required: true, message: t('required', { ns: 'common', what }) })
  return (
    <Form
      name="absence"
      form={form}
      layout="vertical"
      initialValues={{ reason: 'leave' }}
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
      onFinish={({ from, until, ...values }) =>
        add.mutate(
          { ...values, from: from.toISOString(), until: until.toISOString() },
          {
            onSuccess: (absence) => {
              tell.success(t('absence.added', { name: absence.staff.displayName }))
              onDone()
            },
            onError: (error) => void showAtFields(form, error),
          },
        )
      }
    >
      {add.error && <Alert type="error" showIcon title={problem(add.error)} style={{ marginBottom: 16 }} />}
      <Form.Item
        name="staffId"
        label={t('absence.staff')}
        trigger="onPick"
        validateTrigger="onPick"
        getValueFromEvent={picked}
        rules={[needed(t('absence.staff'))]}
      >
        <StaffPicker label={t('absence.staff')} />
      </Form.Item>
      <Form.Item name="reason" label={t('absence.reason')} rules={[needed(t('absence.reason'))]}>
        <Select options={reasons.map((value) => ({ value, label: t(`absence.reasons.${value}`) }))} />
      </Form.Item>
      <Form.Item name="from" label={t('absence.from')} rules={[needed(t('absence.from'))]}>
        <MomentPicker minuteStep={15} />
      </Form.Item>
      <Form.Item
        name="until"
        label={t('absence.until')}
        dependencies={['from']}
        rules={[
          needed(t('absence.until')),
          ({ getFieldValue }) => ({
            validator: (_rule, until?: Dayjs) => {
              const from = getFieldValue('from') as Dayjs | undefined
              return until && from && !until.isAfter(from)
                ? Promise.reject(new Error(t('absence.untilEarly')))
                : Promise.resolve()
            },
          }),
        ]}
      >
        <MomentPicker minuteStep={15} />
      </Form.Item>
      <Form.Item
        name="deputyId"
        label={`${t('absence.deputy')} (${t('optional', { ns: 'common' })})`}
        extra={t('absence.deputyHint')}
        trigger="onPick"
        validateTrigger="onPick"
        getValueFromEvent={picked}
      >
        <StaffPicker clearable label={t('absence.deputy')} without={staffId} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={add.isPending}>
        {t('absence.add')}
      </Button>
    </Form>
  )
}
