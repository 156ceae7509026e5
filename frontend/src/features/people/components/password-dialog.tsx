import { Alert, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { shortestPassword } from '../password'
import { useChangePassword } from '../queries'

type Values = { current: string; password: string; again: string }

/** The own password. The server ends all other sessions of the person. */
export function PasswordDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('people')
  const [form] = Form.useForm<Values>()
  const change = useChangePassword()
  const tell = useTell()
  const problem = useProblemText()
  const needed = (what: string) => ({ required: true, message: t('required', { ns: 'common', what }) })
  return (
    <Modal
      open={open}
      width={420}
      title={t('ownPassword.title')}
      okText={t('ownPassword.submit')}
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
        name="own-password"
        form={form}
        layout="vertical"
        onFinish={({ current, password }) =>
          change.mutate(
            { current, password },
            {
              onSuccess: () => {
                tell.success(t('ownPassword.done'))
                onClose()
              },
              onError: (error) => void showAtFields(form, error),
            },
          )
        }
      >
        <Form.Item name="current" label={t('ownPassword.current')} rules={[needed(t('ownPassword.current'))]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('ownPassword.next')}
          extra={t('passwordHint', { length: shortestPassword })}
          rules={[
            needed(t('ownPassword.next')),
            { min: shortestPassword, message: t('passwordShort', { length: shortestPassword }) },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('ownPassword.again')}
          dependencies={['password']}
          rules={[
            needed(t('ownPassword.again')),
            ({ getFieldValue }) => ({
              validator: (_rule, value?: string) =>
                value && value !== getFieldValue('password')
                  ? Promise.reject(new Error(t('ownPassword.differs')))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
