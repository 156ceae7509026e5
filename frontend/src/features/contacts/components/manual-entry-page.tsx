import { Alert, Button, Form, Input, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channel, Contact } from '@/api/types'
import { newKey } from '@/api/client'
import { showAtFields } from '@/components/form-problems'
import { MomentPicker } from '@/components/moment-picker'
import { PageFrame, Panel } from '@/components/page'
import { useProblemText, useTell } from '@/components/problem-text'
import { useEnterContact } from '../queries'
import { allChannels } from '../words'
import { CustomerPicker } from './customer-picker'

type Values = {
  channel: Channel
  direction: 'inbound' | 'outbound'
  number?: string
  startedAt: Dayjs
  endedAt?: Dayjs
  customerId?: string
}

/** A contact that the telephone system never saw, with the time it really happened. */
export function ManualEntryPage({ onEntered }: { onEntered: (contact: Contact) => void }) {
  const { t } = useTranslation('contacts')
  const [form] = Form.useForm<Values>()
  const enter = useEnterContact()
  const tell = useTell()
  const problem = useProblemText()
  /* One key per filled form: pressing twice, or again after a lost answer, enters one contact. */
  const key = useRef(newKey())
  const customerId = Form.useWatch('customerId', form)
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]

  const submit = (values: Values) =>
    enter.mutate(
      {
        key: key.current,
        contact: {
          channel: values.channel,
          direction: values.direction,
          number: values.number?.trim() || undefined,
          startedAt: values.startedAt.toISOString(),
          endedAt: values.endedAt?.toISOString(),
          customerId: values.customerId,
        },
      },
      {
        onSuccess: (contact) => {
          tell.success(t('create.done'))
          onEntered(contact)
        },
        onError: (error) => void showAtFields(form, error),
      },
    )

  return (
    <PageFrame title={t('create.title')} subtitle={t('create.subtitle')}>
      <div style={{ maxWidth: 680 }}>
        <Panel>
          <Form
            form={form}
            layout="vertical"
            initialValues={{ channel: 'call', direction: 'inbound' }}
            onFinish={submit}
            onValuesChange={() => {
              if (enter.error) key.current = newKey()
            }}
            onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && form.submit()}
          >
            {enter.error && (
              <Alert type="error" showIcon title={problem(enter.error)} style={{ marginBottom: 16 }} />
            )}
            <Form.Item name="channel" label={t('channel.label')}>
              <Radio.Group
                optionType="button"
                options={allChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
              />
            </Form.Item>
            <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '0 16px' }}>
              <Form.Item name="direction" label={t('direction.label')}>
                <Select
                  options={[
                    { value: 'inbound', label: t('direction.inbound') },
                    { value: 'outbound', label: t('direction.outbound') },
                  ]}
                />
              </Form.Item>
              <Form.Item name="number" label={t('number')} extra={t('create.numberHint')}>
                <Input inputMode="tel" autoComplete="off" />
              </Form.Item>
              <Form.Item
                name="startedAt"
                label={t('started')}
                extra={t('create.startedHint')}
                rules={[
                  ...needed(t('started')),
                  {
                    validator: (_rule, value?: Dayjs) =>
                      value && value.valueOf() > Date.now()
                        ? Promise.reject(new Error(t('create.future')))
                        : Promise.resolve(),
                  },
                ]}
              >
                <MomentPicker />
              </Form.Item>
              <Form.Item
                name="endedAt"
                label={t('ended')}
                dependencies={['startedAt']}
                rules={[
                  ({ getFieldValue }) => ({
                    validator: (_rule, value?: Dayjs) =>
                      value && (getFieldValue('startedAt') as Dayjs | undefined)?.isAfter(value)
                        ? Promise.reject(new Error(t('create.order')))
                        : Promise.resolve(),
                  }),
                ]}
              >
                <MomentPicker />
              </Form.Item>
            </div>
            <Form.Item name="customerId" label={t('create.customerOptional')}>
              <CustomerPicker value={customerId} onPick={(id) => form.setFieldValue('customerId', id)} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={enter.isPending}>
              {t('create.submit')}
            </Button>
          </Form>
        </Panel>
      </div>
    </PageFrame>
  )
}
