import { Alert, Form, Input, Modal, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PainPoint, PainPointDecision } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { usePainPointActions } from '../queries'

/** Says what becomes of a report, and tells whoever made it. */
export function DecideDialog({ point, onClose }: { point?: PainPoint; onClose: () => void }) {
  const { t } = useTranslation(['suggestions', 'common'])
  const [form] = Form.useForm<PainPointDecision>()
  const { decide } = usePainPointActions()
  const tell = useTell()
  const problem = useProblemText()
  return (
    <Modal
      open={point !== undefined}
      width={480}
      title={t('decideTitle')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={decide.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => decide.reset()}
      destroyOnHidden
    >
      <p style={{ margin: '8px 0 16px', whiteSpace: 'pre-line' }}>{point?.words}</p>
      <Form
        form={form}
        name="pain-point-decision"
        layout="vertical"
        preserve={false}
        initialValues={{
          status: point?.status === 'new' ? 'planned' : point?.status,
          answer: point?.answer ?? undefined,
        }}
        onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
        onFinish={(decision) =>
          point &&
          decide.mutate(
            { point, decision },
            {
              onSuccess: () => {
                tell.success(t('decided'))
                onClose()
              },
              onError: (error) => void showAtFields(form, error),
            },
          )
        }
      >
        {decide.error && (
          <Alert type="error" showIcon title={problem(decide.error)} style={{ marginBottom: 16 }} />
        )}
        <Form.Item name="status" label={t('status.label')}>
          <Radio.Group
            options={(['planned', 'done', 'declined'] as const).map((value) => ({
              value,
              label: t(`status.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="answer"
          label={t('answer')}
          extra={t('answerHint')}
          rules={[{ required: true, whitespace: true, message: t('common:required', { what: t('answer') }) }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
