import type { UseMutationResult } from '@tanstack/react-query'
import { Alert, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'

type Props<Row> = {
  title: string
  hint: string
  row?: Row
  action: UseMutationResult<unknown, Error, { row: Row; reason: string }>
  onClose: () => void
}

/** Gives one up for good; the reason goes on record. */
export function DropDialog<Row>({ title, hint, row, action, onClose }: Props<Row>) {
  const { t } = useTranslation(['control', 'common'])
  const [form] = Form.useForm<{ reason: string }>()
  const tell = useTell()
  const problem = useProblemText()
  return (
    <Modal
      open={row !== undefined}
      width={440}
      title={title}
      okText={title}
      okButtonProps={{ danger: true }}
      cancelText={t('common:cancel')}
      confirmLoading={action.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => action.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        name="drop"
        layout="vertical"
        preserve={false}
        onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
        onFinish={({ reason }) =>
          row &&
          action.mutate(
            { row, reason },
            {
              onSuccess: () => {
                tell.success(t('drop.done'))
                onClose()
              },
              onError: (error) => void showAtFields(form, error),
            },
          )
        }
      >
        {action.error && (
          <Alert type="error" showIcon title={problem(action.error)} style={{ marginBottom: 16 }} />
        )}
        <Form.Item
          name="reason"
          label={t('drop.reason')}
          extra={hint}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('common:required', { what: t('drop.reason') }),
            },
          ]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
