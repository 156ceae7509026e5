import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { showAtFields } from '@/components/form-problems'
import { useProblemText } from '@/components/problem-text'
import { shortestPassword } from '../password'
import { useFirstAdministrator } from '../queries'
import styles from './entry.module.css'

type Values = { token: string; username: string; displayName: string; password: string }

export function FirstAdministrator({ onCreated }: { onCreated: () => void }) {
  const { t } = useTranslation('people')
  const [form] = Form.useForm<Values>()
  const create = useFirstAdministrator()
  const problem = useProblemText()
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]
  return (
    <>
      <Alert type="info" showIcon title={t('first.hint')} className={styles.notice} />
      {create.error && (
        <Alert type="error" showIcon title={problem(create.error)} className={styles.notice} />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) =>
          create.mutate(values, { onSuccess: onCreated, onError: (error) => void showAtFields(form, error) })
        }
      >
        <Form.Item name="token" label={t('first.token')} rules={needed(t('first.token'))}>
          <Input size="large" autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="displayName" label={t('first.displayName')} rules={needed(t('first.displayName'))}>
          <Input size="large" autoComplete="name" />
        </Form.Item>
        <Form.Item name="username" label={t('username')} rules={needed(t('username'))}>
          <Input size="large" autoComplete="username" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('password')}
          extra={t('passwordHint', { length: shortestPassword })}
          rules={[
            ...needed(t('password')),
            { min: shortestPassword, message: t('passwordShort', { length: shortestPassword }) },
          ]}
        >
          <Input.Password size="large" autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={create.isPending}>
          {t('first.create')}
        </Button>
      </Form>
    </>
  )
}
