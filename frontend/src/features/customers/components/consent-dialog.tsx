import { Alert, Form, Input, Modal, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ConsentDraft } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { useRecordConsent } from '../actions'
import { consentChannels, consentPurposes, consentSources } from '../words'
import styles from './customers.module.css'

type Props = { customer: string; open: boolean; onClose: () => void }
type Values = Omit<ConsentDraft, 'given'> & { given: 'given' | 'withdrawn' }

/** Writes down what the customer said. */
export function ConsentDialog({ customer, open, onClose }: Props) {
  const { t } = useTranslation(['customers', 'common'])
  const [form] = Form.useForm<Values>()
  const record = useRecordConsent(customer)
  const tell = useTell()
  const problem = useProblemText()
  return (
    <Modal
      open={open}
      width={440}
      title={t('consent.dialog')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => record.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        name="consent"
        layout="vertical"
        preserve={false}
        initialValues={{ channel: 'sms', purpose: 'promotion', given: 'given', source: 'call' }}
        onFinish={({ given, ...rest }) =>
          record.mutate(
            { ...rest, given: given === 'given' },
            {
              onSuccess: () => {
                tell.success(t('consent.recorded'))
                onClose()
              },
              onError: (error) => void showAtFields(form, error),
            },
          )
        }
      >
        {record.error && (
          <Alert className={styles.note} type="error" showIcon title={problem(record.error)} />
        )}
        <Form.Item name="given" label={t('consent.said')}>
          <Segmented
            block
            options={(['given', 'withdrawn'] as const).map((value) => ({
              value,
              label: t(`consent.${value}`),
            }))}
          />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="channel" label={t('consent.channel')}>
            <Select
              options={consentChannels.map((value) => ({ value, label: t(`consentChannel.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="purpose" label={t('consent.purpose')}>
            <Select
              options={consentPurposes.map((value) => ({ value, label: t(`consentPurpose.${value}`) }))}
            />
          </Form.Item>
        </div>
        <Form.Item name="source" label={t('consent.source')}>
          <Select options={consentSources.map((value) => ({ value, label: t(`consentSource.${value}`) }))} />
        </Form.Item>
        <Form.Item name="evidence" label={t('consent.evidence')} extra={t('consent.evidenceHint')}>
          <Input autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
