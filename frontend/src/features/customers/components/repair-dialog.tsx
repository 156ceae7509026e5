import { Alert, DatePicker, Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer, Repair, RepairDraft } from '@/api/types'
import { FileUpload } from '@/components/file-upload'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { useText } from '@/i18n'
import { useSaveRepair } from '../actions'
import styles from './customers.module.css'

type Props = { customer: Customer; repair?: Repair; open: boolean; onClose: () => void }
type Values = Omit<RepairDraft, 'visitedOn'> & { visitedOn?: Dayjs | null }

/** One repair visit: of which product, when, where, what was wrong and what was done. */
export function RepairDialog({ customer, repair, open, onClose }: Props) {
  const { t } = useTranslation(['customers', 'common'])
  const words = useText()
  const [form] = Form.useForm<Values>()
  const [uploading, setUploading] = useState(false)
  const save = useSaveRepair(customer.id)
  const tell = useTell()
  const problem = useProblemText()
  const needed = (what: string) => [{ required: true, message: t('common:required', { what }) }]
  const owned = customer.products.map((product) => ({ value: product.id, label: words(product.label) }))
  const products =
    repair && !owned.some((one) => one.value === repair.productId)
      ? [...owned, { value: repair.productId, label: words(repair.product) }]
      : owned
  const submit = ({ visitedOn, ...rest }: Values) =>
    save.mutate(
      { repair, draft: { ...rest, visitedOn: visitedOn?.format('YYYY-MM-DD') } },
      {
        onSuccess: () => {
          tell.success(t('repair.saved'))
          onClose()
        },
        onError: (error) => void showAtFields(form, error),
      },
    )
  return (
    <Modal
      open={open}
      width={560}
      title={
        repair ? t('repair.edit', { name: words(repair.product), on: repair.visitedOn }) : t('repair.add')
      }
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={save.isPending}
      okButtonProps={{ disabled: uploading }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => save.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        name="repair"
        layout="vertical"
        preserve={false}
        initialValues={
          repair
            ? { ...repair, files: [], visitedOn: dayjs(repair.visitedOn) }
            : { productId: products.length === 1 ? products[0]?.value : undefined }
        }
        onFinish={submit}
      >
        {save.error && <Alert className={styles.note} type="error" showIcon title={problem(save.error)} />}
        <div className={styles.pair}>
          <Form.Item name="productId" label={t('repair.product')} rules={needed(t('repair.product'))}>
            <Select options={products} />
          </Form.Item>
          <Form.Item name="visitedOn" label={t('repair.visitedOn')} rules={needed(t('repair.visitedOn'))}>
            <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
          </Form.Item>
          <Form.Item name="station" label={t('repair.station')} rules={needed(t('repair.station'))}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="warranty" label={t('repair.warranty')} rules={needed(t('repair.warranty'))}>
            <Radio.Group
              options={[
                { value: true, label: t('repair.covered') },
                { value: false, label: t('repair.paid') },
              ]}
            />
          </Form.Item>
          <Form.Item name="mileage" label={t('repair.mileage')}>
            <InputNumber min={0} precision={0} suffix="km" style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="reading" label={t('repair.reading')}>
            <Input autoComplete="off" placeholder={t('repair.readingHint')} />
          </Form.Item>
        </div>
        <Form.Item name="fault" label={t('repair.fault')} rules={needed(t('repair.fault'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="work" label={t('repair.work')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="cost" label={t('repair.cost')}>
          <InputNumber min={0} precision={2} prefix="¥" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="files" label={t('repair.files')}>
          <FileUpload label={t('repair.files')} onBusy={setUploading} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
