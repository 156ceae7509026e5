import { Form, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { QueueEdit } from '@/api/types'
import styles from './setup.module.css'

const consents = ['notice', 'opt-out', 'opt-in', 'none'] as const

/** Which calls of a queue are recorded, and how their callers are told or asked. */
export function QueueRecording() {
  const { t } = useTranslation('routing')
  const percent = Form.useWatch<QueueEdit['recordPercent']>('recordPercent')
  return (
    <>
      <Form.Item
        name="recordPercent"
        label={t('queues.recordPercent')}
        extra={t('queues.recordPercentHint')}
        rules={[
          { required: true, message: t('required', { ns: 'common', what: t('queues.recordPercent') }) },
        ]}
      >
        <InputNumber className={styles.seconds} min={0} max={100} precision={0} suffix="%" />
      </Form.Item>
      <Form.Item name="recordConsent" label={t('queues.recordConsent')} extra={t('queues.recordConsentHint')}>
        <Select
          disabled={percent === 0}
          options={consents.map((value) => ({ value, label: t(`queues.consent.${value}`) }))}
        />
      </Form.Item>
    </>
  )
}
