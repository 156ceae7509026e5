import { Button, Form, InputNumber, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Remediation } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { MomentPicker } from '@/components/moment-picker'
import { Panel } from '@/components/page'
import { useTell } from '@/components/problem-text'
import styles from '../components/quality.module.css'
import { useTrainingSession } from './queries'

const presences = ['attended', 'absent', 'excused'] as const
type Presence = (typeof presences)[number]
type Values = {
  heldAt: Dayjs
  who: Record<string, { presence: Presence; testScore?: number | null }>
}

/** A session of the training that was held: who of those expected was there. */
export function SessionForm({ remediation, onDone }: { remediation: Remediation; onDone?: () => void }) {
  const { t } = useTranslation('remediation')
  const [form] = Form.useForm<Values>()
  const tell = useTell()
  const session = useTrainingSession(remediation.row.id)
  const expected = remediation.places.filter((place) => place.state === 'invited')
  const record = ({ heldAt, who }: Values) =>
    session.mutate(
      {
        heldAt: heldAt.toISOString(),
        attendance: expected.map(({ agent }) => ({
          agent: agent.id,
          presence: who[agent.id]?.presence ?? 'absent',
          testScore: who[agent.id]?.testScore ?? undefined,
        })),
      },
      {
        onSuccess: () => {
          tell.success(t('session.done'))
          onDone?.()
        },
        onError: (error) => showAtFields(form, error) || tell.failure(error),
      },
    )
  return (
    <Panel title={t('session.title')}>
      <Form form={form} layout="vertical" onFinish={record} initialValues={{ heldAt: dayjs() }}>
        <Form.Item name="heldAt" label={t('session.heldAt')} rules={[{ required: true }]}>
          <MomentPicker />
        </Form.Item>
        {expected.length === 0 && <p className={styles.muted}>{t('session.nobody')}</p>}
        {expected.map(({ agent }) => (
          <div key={agent.id} className={styles.foot}>
            <Form.Item
              name={['who', agent.id, 'presence']}
              label={t('session.presence', { name: agent.name })}
              rules={[{ required: true }]}
            >
              <Radio.Group
                aria-label={t('session.presence', { name: agent.name })}
                optionType="button"
                options={presences.map((value) => ({ value, label: t(`session.${value}`) }))}
              />
            </Form.Item>
            <Form.Item name={['who', agent.id, 'testScore']} label={t('session.test', { name: agent.name })}>
              <InputNumber min={0} max={100} precision={0} />
            </Form.Item>
          </div>
        ))}
        <Button type="primary" htmlType="submit" loading={session.isPending}>
          {t('session.submit')}
        </Button>
      </Form>
    </Panel>
  )
}
