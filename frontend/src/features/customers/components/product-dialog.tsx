import { useQuery } from '@tanstack/react-query'
import { Alert, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Customer, OwnedProduct, ProductDraft } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { useText } from '@/i18n'
import { useProductActions } from '../actions'
import { catalogueQuery } from '../queries'
import styles from './customers.module.css'

type Props = { customer: Customer; product?: OwnedProduct; open: boolean; onClose: () => void }
type Values = Omit<ProductDraft, 'boughtOn' | 'warrantyUntil'> & {
  boughtOn?: Dayjs | null
  warrantyUntil?: Dayjs | null
}

const day = (text?: string | null) => (text ? dayjs(text) : undefined)
const text = (value?: Dayjs | null) => value?.format('YYYY-MM-DD')

/** One product of a customer: of the catalogue, or by its own name. */
export function ProductDialog({ customer, product, open, onClose }: Props) {
  const { t } = useTranslation(['customers', 'common'])
  const words = useText()
  const [form] = Form.useForm<Values>()
  const items = useQuery(catalogueQuery).data ?? []
  const { save } = useProductActions(customer.id)
  const tell = useTell()
  const problem = useProblemText()
  const listed = Form.useWatch('catalogueId', form)
  const submit = ({ boughtOn, warrantyUntil, ...rest }: Values) =>
    save.mutate(
      {
        product: product?.id,
        draft: { ...rest, boughtOn: text(boughtOn), warrantyUntil: text(warrantyUntil) },
      },
      {
        onSuccess: (saved) => {
          tell.success(t('saved', { name: saved.name }))
          onClose()
        },
        onError: (error) => void showAtFields(form, error),
      },
    )
  return (
    <Modal
      open={open}
      width={480}
      title={product ? t('product.edit', { name: words(product.label) }) : t('product.add')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => save.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        name="product"
        layout="vertical"
        preserve={false}
        initialValues={
          product && {
            ...product,
            boughtOn: day(product.boughtOn),
            warrantyUntil: day(product.warrantyUntil),
          }
        }
        onFinish={({ catalogueId, name, serial, contract, boughtOn, warrantyUntil, price }) =>
          submit({ catalogueId, name, serial, contract, boughtOn, warrantyUntil, price })
        }
      >
        {save.error && <Alert className={styles.note} type="error" showIcon title={problem(save.error)} />}
        <Form.Item name="catalogueId" label={t('product.listed')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('product.unlisted')}
            options={items
              .filter((item) => item.active || item.id === product?.catalogueId)
              .map((item) => ({ value: item.id, label: `${words(item.name)} · ${item.code}` }))}
          />
        </Form.Item>
        {!listed && (
          <Form.Item
            name="name"
            label={t('product.name')}
            rules={[
              {
                required: true,
                whitespace: true,
                message: t('common:required', { what: t('product.name') }),
              },
            ]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        )}
        <div className={styles.pair}>
          <Form.Item name="serial" label={t('serial')}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="contract" label={t('product.contract')}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="boughtOn" label={t('product.boughtOn')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item
            name="warrantyUntil"
            label={t('product.warrantyUntil')}
            extra={t('product.warrantyHint')}
          >
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="price" label={t('product.price')}>
            <InputNumber min={0} precision={2} prefix="¥" style={{ width: '100%' }} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  )
}
