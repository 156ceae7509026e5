import { Alert, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { useChangeMail } from '../queries'

/** Where notices go besides the application; an empty address: nowhere else. */
export function MailDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('people')
  const { me } = useSession()
  const [form] = Form.useForm<{ mail?: string }>()
  const change = useChangeMail()
  const tell = useTell()
  const problem = useProblemText()
  return (
    <Modal
      open={open}
      width={420}
      title={t('ownMail.title')}
      okText={t('save', { ns: 'common' })}
      cancelText={t('cancel', { ns: 'common' })}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={change.reset}
      destroyOnHidden
    >
      {change.error && (
        <Alert type="error" showIcon title={problem(change.error)} style={{ marginBottom: 12 }} />
      )}
      <Form
        name="own-mail"
        form={form}
        layout="vertical"
        initialValues={{ mail: me.mail ?? undefined }}
        onFinish={({ mail }) =>
          change.mutate(mail?.trim() || undefined, {
            onSuccess: (saved) => {
              tell.success(saved.mail ? t('ownMail.done', { mail: saved.mail }) : t('ownMail.none'))
              onClose()
            },
            onError: (error) => void showAtFields(form, error),
          })
        }
      >
        <Form.Item
          name="mail"
          label={t('ownMail.address')}
          extra={t('ownMail.hint')}
          rules={[{ type: 'email', message: t('ownMail.wrong') }]}
        >
          <Input type="email" autoComplete="email" autoFocus onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
