import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { codesQuery, queueListQuery } from '@/api/codes'
import type { SamplingPlanDraft } from '@/api/types'
import { MomentPicker } from '@/components/moment-picker'
import { useText } from '@/i18n'
import styles from './quality.module.css'

export type Scenario = { queue?: string; reason?: string; from?: Dayjs; until?: Dayjs }
type Told = NonNullable<SamplingPlanDraft['keyScenarios']>[number]

export const toldScenarios = (scenarios: Scenario[] = []): Told[] =>
  scenarios.map(({ queue, reason, from, until }) => ({
    queue: queue ?? undefined,
    reason: reason ?? undefined,
    from: from?.toISOString(),
    until: until?.toISOString(),
  }))

export const heldScenarios = (told: Told[]): Scenario[] =>
  told.map(({ queue, reason, from, until }) => ({
    queue: queue ?? undefined,
    reason: reason ?? undefined,
    from: from ? dayjs(from) : undefined,
    until: until ? dayjs(until) : undefined,
  }))

/** Promotions and other stretches of work that are sampled more: by queue, reason or both, in some days or always. */
export function KeyScenarios({ initial }: { initial?: Scenario[] }) {
  const { t } = useTranslation('sampling')
  const text = useText()
  const codes = useQuery(codesQuery)
  const queues = useQuery(queueListQuery)
  const reasons = (codes.data?.reasons ?? []).map((group) => ({
    label: text(group.label),
    options: [
      { value: group.code, label: t('key.all', { what: text(group.label) }) },
      ...group.children.map((one) => ({ value: one.code, label: text(one.label) })),
    ],
  }))
  return (
    <Form.List name="keyScenarios" initialValue={initial}>
      {(fields, { add, remove }) => (
        <fieldset className={styles.scenarios}>
          <legend>{t('key.title')}</legend>
          {fields.map(({ key, name }) => (
            <div
              key={key}
              role="group"
              aria-label={t('key.one', { n: name + 1 })}
              className={styles.scenario}
            >
              <Form.Item name={[name, 'queue']} label={t('key.queue')}>
                <Select
                  allowClear
                  options={queues.data?.map((one) => ({ value: one.key, label: text(one.name) }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'reason']} label={t('key.reason')}>
                <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={reasons} />
              </Form.Item>
              <Form.Item name={[name, 'from']} label={t('key.from')}>
                <MomentPicker minuteStep={15} />
              </Form.Item>
              <Form.Item name={[name, 'until']} label={t('key.until')}>
                <MomentPicker minuteStep={15} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('key.remove', { n: name + 1 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({})}>
            {t('key.add')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
