import { Alert, Form, Input, Modal, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { NewPainPoint } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { usePainPointActions } from '../queries'

/** Tells operations what customers need, or where the business hurts them. */
export function ReportDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['suggestions', 'common'])
  const [form] = Form.useForm<NewPainPoint>()
  const { report } = usePainPointActions()
  const tell = useTell()
  const problem = useProblemText()
  return (
    <Modal
      open={open}
      width={480}
      title={t('title')}
      okText={t('add')}
      cancelText={t('common:cancel')}
      confirmLoading={report.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => report.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        name="pain-point"
        layout="vertical"
        preserve={false}
        initialValues={{ kind: 'need' }}
        onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
        onFinish={(values) =>
          report.mutate(values, {
            onSuccess: () => {
              tell.success(t('added'))
              onClose()
            },
            onError: (error) => void showAtFields(form, error),
          })
        }
      >
        {report.error && (
          <Alert type="error" showIcon title={problem(report.error)} style={{ marginBottom: 16 }} />
        )}
        <Form.Item name="kind" label={t('kind.label')}>
          <Radio.Group
            options={(['need', 'pain'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="words"
          label={t('words')}
          extra={t('wordsHint')}
          rules={[{ required: true, whitespace: true, message: t('common:required', { what: t('words') }) }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <Form.Item name="product" label={`${t('product')} (${t('common:optional')})`}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
