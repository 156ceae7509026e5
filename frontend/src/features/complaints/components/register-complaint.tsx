import { Alert, AutoComplete, Button, Drawer, Form, Input, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '@/api/client'
import { useSession } from '@/api/session'
import type { Channel } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { MomentPicker } from '@/components/moment-picker'
import { useProblemText, useTell } from '@/components/problem-text'
import { useRegisterComplaint } from '../queries'
import styles from './complaints.module.css'

type Values = {
  channel: Channel
  receivedAt: Dayjs
  product?: string
  feedbackPhone?: string
  facts: string
}

type Props = {
  customer: { id: string; name: string; phone?: string; products?: string[] }
  onRegistered: (caseId: string) => void
}

const channels: readonly Channel[] = ['letter', 'visit', 'mail', 'chat', 'call', 'other']

/** A complaint that came by letter, in person or otherwise. What else must be known, the first task asks. */
export function RegisterComplaint({ customer, onRegistered }: Props) {
  const { t } = useTranslation(['complaints', 'contacts', 'common'])
  const { can } = useSession()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Values>()
  const register = useRegisterComplaint()
  const tell = useTell()
  const problem = useProblemText()
  /* One key per filled form: pressing twice, or again after a lost answer, registers one complaint. */
  const key = useRef(newKey())
  if (!can('CASES_WORK')) return null
  const needed = (what: string) => [{ required: true, message: t('common:required', { what }) }]
  const submit = ({ channel, receivedAt, product, feedbackPhone, facts }: Values) =>
    register.mutate(
      {
        key: key.current,
        complaint: {
          customerId: customer.id,
          channel,
          receivedAt: receivedAt.toISOString(),
          product: product?.trim() || undefined,
          registration: { facts, feedbackPhone: feedbackPhone?.trim() || undefined },
        },
      },
      {
        onSuccess: (complaint) => {
          tell.success(t('register.done', { number: complaint.number }))
          setOpen(false)
          onRegistered(complaint.caseId)
        },
        onError: (error) => void showAtFields(form, error, (path) => path.slice(-1)),
      },
    )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('register.label')}</Button>
      <Drawer
        open={open}
        size={520}
        destroyOnHidden
        title={t('register.title', { name: customer.name })}
        onClose={() => setOpen(false)}
        footer={
          <Button type="primary" loading={register.isPending} onClick={() => form.submit()}>
            {t('register.submit')}
          </Button>
        }
      >
        <div className={styles.dialog}>
          {register.error && <Alert type="error" showIcon title={problem(register.error)} />}
          <span className={styles.hint}>{t('register.hint')}</span>
          <Form
            form={form}
            layout="vertical"
            initialValues={{ channel: 'letter', receivedAt: dayjs(), feedbackPhone: customer.phone }}
            onFinish={submit}
            onValuesChange={() => {
              if (register.error) key.current = newKey()
            }}
            onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && form.submit()}
          >
            <Form.Item name="channel" label={t('register.channel')}>
              <Radio.Group
                options={channels.map((value) => ({ value, label: t(`contacts:channel.${value}`) }))}
              />
            </Form.Item>
            <Form.Item
              name="receivedAt"
              label={t('register.receivedAt')}
              extra={t('register.receivedHint')}
              rules={needed(t('register.receivedAt'))}
            >
              <MomentPicker minuteStep={5} disabledDate={(day: Dayjs) => day.isAfter(dayjs())} />
            </Form.Item>
            <Form.Item name="product" label={t('register.product')}>
              <AutoComplete options={(customer.products ?? []).map((value) => ({ value }))} />
            </Form.Item>
            <Form.Item name="feedbackPhone" label={t('register.phone')}>
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="facts" label={t('register.facts')} rules={needed(t('register.facts'))}>
              <Input.TextArea maxLength={4000} autoSize={{ minRows: 4, maxRows: 12 }} />
            </Form.Item>
          </Form>
        </div>
      </Drawer>
    </>
  )
}
