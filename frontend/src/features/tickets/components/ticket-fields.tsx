import { useQuery } from '@tanstack/react-query'
import { AutoComplete, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { orderTargetsQuery } from '@/api/order-targets'
import { MomentPicker } from '@/components/moment-picker'
import { type TicketField, useWord } from '../words'

const hinted = new Set<TicketField>(['facts', 'phone', 'outlet'])
const words = { maxLength: 200 }
const long = { maxLength: 4000, autoSize: { minRows: 3, maxRows: 10 } }

/** One question of a ticket; `needed` if the type cannot do without it. */
export function FieldOf({
  field,
  needed,
  products,
}: {
  field: TicketField
  needed: boolean
  products: string[]
}) {
  const { t } = useTranslation('common')
  const word = useWord()
  const label = word('field', field)
  return (
    <Form.Item
      name={['details', field]}
      label={needed ? label : `${label} (${t('optional')})`}
      extra={hinted.has(field) ? word('fieldHint', field) : undefined}
      rules={needed ? [{ required: true, message: t('required', { what: label }) }] : []}
    >
      {useInput(field, products)}
    </Form.Item>
  )
}

function useInput(field: TicketField, products: string[]): ReactNode {
  const { t } = useTranslation('common')
  const targets = useQuery({ ...orderTargetsQuery, enabled: field === 'outlet' })
  switch (field) {
    case 'facts':
    case 'fault':
      return <Input.TextArea {...long} />
    case 'product':
      return <AutoComplete maxLength={200} options={products.map((value) => ({ value }))} />
    case 'boughtOn':
      return <DatePicker style={{ width: '100%' }} disabledDate={(day: Dayjs) => day.isAfter(dayjs())} />
    case 'visitAt':
      return <MomentPicker minuteStep={15} disabledDate={(day: Dayjs) => day.isBefore(dayjs(), 'day')} />
    case 'warranty':
      return (
        <Radio.Group
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
        />
      )
    case 'amount':
      return <InputNumber style={{ width: '100%' }} min={0} precision={2} />
    case 'outlet':
      return (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          loading={targets.isFetching}
          options={(targets.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
        />
      )
    case 'phone':
      return <Input maxLength={40} inputMode="tel" />
    default:
      return <Input {...words} />
  }
}
