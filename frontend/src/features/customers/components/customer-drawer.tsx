import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Drawer, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer, CustomerEdit } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { useText } from '@/i18n'
import { tagsQuery, useSaveCustomer } from '../queries'
import { genders, marks, tagKinds } from '../words'
import styles from './customers.module.css'
import { RegionSelect } from './region-select'

type Props = {
  open: boolean
  customer?: Customer
  onClose: () => void
  onSaved?: (customer: Customer) => void
}

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

/** The profile. Numbers, products and consent of a known customer have panels of their own and stay as they are. */
const toEdit = ({ name, gender, region, address, note, tags, marks }: Customer): CustomerEdit => ({
  name,
  gender,
  region,
  address,
  note,
  tags,
  marks,
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
        customer ? toEdit(customer) : { numbers: [''], tags: [], consent: { calls: false, messages: false } }
      }
      onFinish={(values) =>
        save.mutate(values, {
          onSuccess: (saved) => {
            tell.success(t(customer ? 'saved' : 'created', { name: saved.name }))
            onSaved(saved)
          },
          onError: (error) => void showAtFields(form, error),
        })
      }
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
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
      {!customer && <NewNumbers needed={needed} />}
      <Form.Item name="region" label={t('region')}>
        <RegionSelect held={customer?.region} />
      </Form.Item>
      <Form.Item name="address" label={t('address')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="tags" label={t('tags')}>
        <TagSelect held={customer?.tags ?? []} />
      </Form.Item>
      <Form.Item label={t('marks.label')} extra={t('marks.hint')}>
        <div className={styles.pair}>
          {marks.map((mark) => (
            <Form.Item key={mark} name={['marks', mark]} valuePropName="checked" noStyle>
              <Checkbox>{t(`marks.${mark}`)}</Checkbox>
            </Form.Item>
          ))}
        </div>
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      {!customer && (
        <Form.Item label={t('consent.title')} extra={t('consent.askHint')}>
          <div style={{ display: 'grid', gap: 4 }}>
            <Form.Item name={['consent', 'calls']} valuePropName="checked" noStyle>
              <Checkbox>{t('consentCalls')}</Checkbox>
            </Form.Item>
            <Form.Item name={['consent', 'messages']} valuePropName="checked" noStyle>
              <Checkbox>{t('consentMessages')}</Checkbox>
            </Form.Item>
          </div>
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={save.isPending}>
        {t('common:save')}
      </Button>
    </Form>
  )
}

function NewNumbers({ needed }: { needed: (what: string) => object[] }) {
  const { t } = useTranslation(['customers', 'common'])
  return (
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
  )
}

type TagSelectProps = { held: string[]; id?: string; value?: string[]; onChange?: (tags: string[]) => void }

/** Tags in use, by kind; one that is not in use any more stays where it is. */
function TagSelect({ held, ...field }: TagSelectProps) {
  const { t } = useTranslation('customers')
  const text = useText()
  const tags = useQuery(tagsQuery).data ?? []
  const offered = tags.filter((tag) => tag.active || held.includes(tag.key))
  return (
    <Select
      {...field}
      mode="multiple"
      allowClear
      placeholder={t('tagsHint')}
      showSearch={{ optionFilterProp: 'label' }}
      options={tagKinds
        .map((kind) => ({
          label: t(`tagKind.${kind}`),
          options: offered
            .filter((tag) => tag.kind === kind)
            .map((tag) => ({ value: tag.key, label: text(tag.name) })),
        }))
        .filter((group) => group.options.length > 0)}
    />
  )
}
