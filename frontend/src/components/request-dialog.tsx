import { Alert, Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { showAtFields } from './form-problems'
import { useProblemText, useTell } from './problem-text'

type Props<Values> = {
  name: string
  open: boolean
  title: string
  hint: string
  submit: string
  done: string
  busy: boolean
  error: unknown
  onSubmit: (values: Values, on: { onSuccess: () => void; onError: (error: unknown) => void }) => void
  onClose: () => void
  danger?: boolean
  children: ReactNode
}

/** One thing asked for: a few fields, what follows from it, and the button that names it. */
export function RequestDialog<Values extends object>(props: Props<Values>) {
  const { t } = useTranslation('common')
  const [form] = Form.useForm<Values>()
  const tell = useTell()
  const problem = useProblemText()
  return (
    <Modal
      open={props.open}
      width={480}
      title={props.title}
      okText={props.submit}
      okButtonProps={{ danger: props.danger }}
      cancelText={t('cancel')}
      confirmLoading={props.busy}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      destroyOnHidden
    >
      <Form
        name={props.name}
        form={form}
        layout="vertical"
        preserve={false}
        onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
        onFinish={(values) =>
          props.onSubmit(values, {
            onSuccess: () => {
              tell.success(props.done)
              props.onClose()
            },
            onError: (error) => void showAtFields(form as never, error),
          })
        }
      >
        {props.error ? (
          <Alert type="error" showIcon title={problem(props.error)} style={{ marginBottom: 16 }} />
        ) : null}
        {props.children}
        <p style={{ color: 'var(--rl-text-3)', margin: 0 }}>{props.hint}</p>
      </Form>
    </Modal>
  )
}
