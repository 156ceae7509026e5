import { Alert, Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { useNumberActions } from '../actions'
import { numberSources } from '../words'
import styles from './customers.module.css'

type Props = { customer: Customer; what?: 'number' | 'mail'; onClose: () => void }
type Values = { number?: string; source?: string; address?: string }

/** Adds a number or a mail address. */
export function AddressDialog({ customer, what, onClose }: Props) {
  const { t } = useTranslation(['customers', 'common'])
  const [form] = Form.useForm<Values>()
  const { add, addMail } = useNumberActions(customer.id)
  const tell = useTell()
  const problem = useProblemText()
  const running = what === 'mail' ? addMail : add
  const result = {
    onSuccess: (saved: Customer) => {
      tell.success(t('saved', { name: saved.name }))
      onClose()
    },
    onError: (error: Error) => void showAtFields(form, error),
  }
  const needed = (name: string) => [
    { required: true, whitespace: true, message: t('common:required', { what: name }) },
  ]
  return (
    <Modal
      open={what !== undefined}
      width={420}
      title={t(what === 'mail' ? 'addMail' : 'addNumber')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={running.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => {
        add.reset()
        addMail.reset()
      }}
      destroyOnHidden
    >
      <Form
        form={form}
        name="address"
        layout="vertical"
        preserve={false}
        initialValues={{ source: 'customer' }}
        onFinish={({ number, source, address }) =>
          what === 'mail' ? addMail.mutate(address ?? '', result) : add.mutate({ number, source }, result)
        }
      >
        {running.error && (
          <Alert className={styles.note} type="error" showIcon title={problem(running.error)} />
        )}
        {what === 'mail' ? (
          <Form.Item name="address" label={t('mail')} rules={needed(t('mail'))}>
            <Input autoComplete="off" inputMode="email" />
          </Form.Item>
        ) : (
          <>
            <Form.Item name="number" label={t('number')} rules={needed(t('number'))}>
              <Input autoComplete="off" inputMode="tel" />
            </Form.Item>
            <Form.Item name="source" label={t('source.label')}>
              <Select options={numberSources.map((value) => ({ value, label: t(`source.${value}`) }))} />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  )
}
