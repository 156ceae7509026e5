import { useQuery } from '@tanstack/react-query'
import { Alert, AutoComplete, Button, Drawer, Form, Input, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '@/api/client'
import { orderTargetsQuery } from '@/api/order-targets'
import { FileUpload } from '@/components/file-upload'
import { showAtFields } from '@/components/form-problems'
import { MomentPicker } from '@/components/moment-picker'
import { useProblemText, useTell } from '@/components/problem-text'
import { type Origin, useForward } from '../queries'

export type Problem = {
  origin: Origin
  subject?: string
  /** What it may be about; a case knows its product itself. */
  products?: string[]
}
type Props = Problem & { title: string; open: boolean; onClose: () => void }
type Values = {
  target: string
  subject: string
  facts: string
  demand: string
  toldCustomer: string
  expectedResult: string
  dueAt: Dayjs
  contactAllowed: 'yes' | 'no'
  product?: string
  files?: string[]
}

const texts = [
  ['facts', 3, 4000],
  ['demand', 2, 2000],
  ['expectedResult', 2, 1000],
  ['toldCustomer', 2, 1000],
] as const

/** Sends a problem to a department or partner. */
export function ForwardDialog({ title, open, onClose, ...problem }: Props) {
  return (
    <Drawer open={open} onClose={onClose} size={520} destroyOnHidden title={title}>
      <ForwardForm {...problem} onDone={onClose} />
    </Drawer>
  )
}

function ForwardForm({ origin, subject, products, onDone }: Problem & { onDone: () => void }) {
  const { t } = useTranslation(['forwarding', 'common'])
  const [form] = Form.useForm<Values>()
  /* However often it is sent, it is one order. */
  const [key] = useState(newKey)
  const targets = useQuery(orderTargetsQuery)
  const forward = useForward(origin)
  const [uploading, setUploading] = useState(false)
  const tell = useTell()
  const problem = useProblemText()
  const target = Form.useWatch('target', form)
  const name = targets.data?.find((one) => one.id === target)?.name
  const needed = (what: string) => ({
    required: true,
    whitespace: true,
    message: t('common:required', { what }),
  })
  return (
    <Form
      name="forward"
      form={form}
      layout="vertical"
      initialValues={{ subject, product: products?.[0] }}
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
      onFinish={({ dueAt, product, ...values }) =>
        !uploading &&
        forward.mutate(
          { order: { ...values, product: product?.trim() || undefined, dueAt: dueAt.toISOString() }, key },
          {
            onSuccess: (order) => {
              tell.success(t('forward.done', { number: order.number }))
              onDone()
            },
            onError: (error) => void showAtFields(form, error),
          },
        )
      }
    >
      <p style={{ margin: '0 0 16px', color: 'var(--rl-text-3)' }}>{t('forward.hint')}</p>
      {forward.error && (
        <Alert type="error" showIcon title={problem(forward.error)} style={{ marginBottom: 16 }} />
      )}
      <Form.Item name="target" label={t('forward.target')} rules={[needed(t('forward.target'))]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('forward.pick')}
          loading={targets.isPending}
          options={(targets.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
        />
      </Form.Item>
      <Form.Item name="subject" label={t('subject')} rules={[needed(t('subject'))]}>
        <Input maxLength={200} />
      </Form.Item>
      {products && (
        <Form.Item name="product" label={`${t('product')} (${t('common:optional')})`}>
          <AutoComplete maxLength={200} options={products.map((value) => ({ value }))} />
        </Form.Item>
      )}
      {texts.map(([field, rows, most]) => (
        <Form.Item key={field} name={field} label={t(field)} rules={[needed(t(field))]}>
          <Input.TextArea rows={rows} maxLength={most} />
        </Form.Item>
      ))}
      <Form.Item
        name="dueAt"
        label={t('forward.due')}
        rules={[
          { required: true, message: t('common:required', { what: t('forward.due') }) },
          {
            validator: (_rule, due?: Dayjs) =>
              due && due.valueOf() <= Date.now()
                ? Promise.reject(new Error(t('forward.dueEarly')))
                : Promise.resolve(),
          },
        ]}
      >
        <MomentPicker minuteStep={15} />
      </Form.Item>
      <Form.Item
        name="contactAllowed"
        label={t('forward.contactAllowed')}
        rules={[needed(t('forward.contactAllowed'))]}
      >
        <Radio.Group
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`common:${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="files" label={`${t('files')} (${t('common:optional')})`}>
        <FileUpload label={t('files')} onBusy={setUploading} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block disabled={uploading} loading={forward.isPending}>
        {name ? t('forward.submit', { target: name }) : t('forward.submitPlain')}
      </Button>
    </Form>
  )
}
