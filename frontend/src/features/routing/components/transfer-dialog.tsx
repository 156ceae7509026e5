import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Radio, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { codesQuery, queueListQuery } from '@/api/codes'
import { useSession } from '@/api/session'
import { useText } from '@/i18n'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { teamQuery, useCallActions } from '../queries'

type Values = {
  kind: 'queue' | 'staff'
  id: string
  reason: string
  summary: string
  promised?: string
  warm: boolean
}

/** Hands the call over. What the colleague must know is asked before, not after. */
export function TransferDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('routing')
  const text = useText()
  const { me, can } = useSession()
  const [form] = Form.useForm<Values>()
  const { transfer } = useCallActions()
  const tell = useTell()
  const problem = useProblemText()
  const queues = useQuery({ ...queueListQuery, enabled: open })
  const team = useInfiniteQuery({ ...teamQuery, enabled: open && can('PRESENCE_TEAM') })
  const codes = useQuery({ ...codesQuery, enabled: open })
  const kind = Form.useWatch('kind', form) ?? 'queue'
  const id = Form.useWatch('id', form)
  const needed = (what: string) => [
    { required: true, whitespace: true, message: t('required', { ns: 'common', what }) },
  ]

  const colleagues = (team.data?.pages[0]?.items ?? [])
    .filter((one) => one.staff.id !== me.id && one.presence.state === 'available')
    .map((one) => ({ value: one.staff.id, label: one.staff.displayName }))
  const targets =
    kind === 'queue'
      ? (queues.data ?? []).map((queue) => ({ value: queue.key, label: text(queue.name) }))
      : colleagues
  const target = targets.find((one) => one.value === id)?.label

  const submit = (values: Values) =>
    transfer.mutate(
      {
        target: { kind: values.kind, id: values.id },
        reason: values.reason,
        summary: values.summary.trim(),
        promised: values.promised?.trim() || undefined,
        warm: values.warm,
      },
      {
        onSuccess: () => {
          tell.success(t(values.warm ? 'transfer.doneWarm' : 'transfer.done', { target }))
          onClose()
        },
        onError: (error) =>
          void showAtFields(form, error, (path) =>
            path[0] === 'target' ? [path[1] === 'kind' ? 'kind' : 'id'] : path,
          ),
      },
    )

  return (
    <Modal
      open={open}
      title={t('transfer.title')}
      okText={target ? t('transfer.submit', { target }) : t('transfer.submitPlain')}
      cancelText={t('cancel', { ns: 'common' })}
      confirmLoading={transfer.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      width={520}
    >
      {transfer.error && (
        <Alert type="error" showIcon title={problem(transfer.error)} style={{ marginBottom: 12 }} />
      )}
      <Form
        name="transfer"
        form={form}
        layout="vertical"
        initialValues={{ kind: 'queue', warm: false }}
        onFinish={submit}
        onValuesChange={(changed: Partial<Values>) => changed.kind && form.resetFields(['id'])}
        onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
      >
        <Form.Item name="kind" label={t('transfer.to')} hidden={!can('PRESENCE_TEAM')}>
          <Segmented
            options={[
              { value: 'queue', label: t('transfer.toQueue') },
              ...(can('PRESENCE_TEAM') ? [{ value: 'staff' as const, label: t('transfer.toStaff') }] : []),
            ]}
          />
        </Form.Item>
        <Form.Item
          name="id"
          label={kind === 'queue' ? t('transfer.queue') : t('transfer.staff')}
          rules={needed(t('transfer.to'))}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={targets}
            notFoundContent={kind === 'staff' ? t('transfer.nobody') : undefined}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('transfer.reason')} rules={needed(t('transfer.reason'))}>
          <Select
            options={(codes.data?.transferReasons ?? []).map((code) => ({
              value: code.code,
              label: text(code.label),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="summary"
          label={t('transfer.summary')}
          extra={t('transfer.summaryHint')}
          rules={needed(t('transfer.summary'))}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="promised" label={`${t('transfer.promised')} (${t('optional', { ns: 'common' })})`}>
          <Input />
        </Form.Item>
        <Form.Item name="warm" label={t('transfer.warm')}>
          <Radio.Group
            options={[
              { value: false, label: t('transfer.warmNo') },
              { value: true, label: t('transfer.warmYes') },
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
