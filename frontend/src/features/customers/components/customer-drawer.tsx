import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Drawer, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer, CustomerEdit } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { useSaveCustomer } from '../queries'

type Props = {
  open: boolean
  customer?: Customer
  onClose: () => void
  onSaved?: (customer: Customer) => void
}

const genders = ['female', 'male', 'unknown'] as const

export function CustomerDrawer({ open, customer, onClose, onSaved }: Props) {
  const { t } = useTranslation('customers')
  return (
    <Drawer open={open} onClose={onClose} size={480} destroyOnHidden title={customer ? t('edit') : t('new')}>
      <CustomerForm
        customer={customer}
        onSaved={(saved) => {
          onClose()
          onSaved?.(saved)
        }}
      />
    </Drawer>
  )
}

/** A draft replaces the whole profile: what the form does not show goes along unchanged. */
const toEdit = (customer: Customer): CustomerEdit => ({
  name: customer.name,
  numbers: customer.numbers.map((number) => number.dialled),
  gender: customer.gender,
  address: customer.address,
  note: customer.note,
  tags: customer.tags,
  value: customer.value,
  care: customer.care,
  consent: customer.consent,
  products: customer.products.map(({ name, serial, boughtOn }) => ({ name, serial, boughtOn })),
})

function CustomerForm({ customer, onSaved }: { customer?: Customer; onSaved: (customer: Customer) => void }) {
  const { t } = useTranslation(['customers', 'common'])
  const [form] = Form.useForm<CustomerEdit>()
  const save = useSaveCustomer(customer)
  const tell = useTell()
  const problem = useProblemText()
  const needed = (what: string) => [
    { required: true, whitespace: true, message: t('common:required', { what }) },
  ]
  return (
    <Form
      name="customer"
      form={form}
      layout="vertical"
      initialValues={
        customer ? toEdit(customer) : { numbers: [''], tags: [], consent: { calls: true, messages: true } }
      }
      onFinish={(values) =>
        save.mutate(customer ? { ...toEdit(customer), ...values } : values, {
          onSuccess: (saved) => {
            tell.success(t(customer ? 'saved' : 'created', { name: saved.name }))
            onSaved(saved)
          },
          onError: (error) => void showAtFields(form, error),
        })
      }
    >
      {save.error && <Alert type="error" showIcon title={problem(save.error)} style={{ marginBottom: 16 }} />}
      <div style={{ display: 'grid', gridTemplateColumns: '2fr 1fr', gap: '0 12px' }}>
        <Form.Item name="name" label={t('name')} rules={needed(t('name'))}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="gender" label={t('gender.label')}>
          <Select allowClear options={genders.map((value) => ({ value, label: t(`gender.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item label={t('numbers')}>
        <Form.List name="numbers">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field) => (
                <div key={field.key} style={{ display: 'grid', gridTemplateColumns: '1fr 30px', gap: 8 }}>
                  <Form.Item name={field.name} rules={needed(t('number'))}>
                    <Input aria-label={t('number')} inputMode="tel" autoComplete="off" />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<MinusCircleOutlined />}
                    aria-label={t('common:remove')}
                    onClick={() => remove(field.name)}
                  />
                </div>
              ))}
              <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add('')}>
                {t('addNumber')}
              </Button>
            </>
          )}
        </Form.List>
      </Form.Item>
      <Form.Item name="address" label={t('address')}>
        <Input />
      </Form.Item>
      <Form.Item name="tags" label={t('tags')} extra={t('tagsHint')}>
        <Select mode="tags" open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name={['consent', 'calls']} valuePropName="checked" style={{ marginBottom: 4 }}>
        <Checkbox>{t('consentCalls')}</Checkbox>
      </Form.Item>
      <Form.Item name={['consent', 'messages']} valuePropName="checked">
        <Checkbox>{t('consentMessages')}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={save.isPending}>
        {t('common:save')}
      </Button>
    </Form>
  )
}
