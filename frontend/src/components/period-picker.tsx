import { DatePicker } from 'antd'
import dayjs from 'dayjs'

/** `to` is the first moment that does not count any more. */
export type Period = { from: string; to: string }

/** What is picked, else this month until the end of today. */
export const periodOf = ({ from, to }: Partial<Period>): Period => ({
  from: from ?? dayjs().startOf('month').toISOString(),
  to: to ?? dayjs().add(1, 'day').startOf('day').toISOString(),
})

type Props = { label: string; value: Period; onPick: (period: Period) => void }

/** Whole days, the last one included. */
export function PeriodPicker({ label, value, onPick }: Props) {
  return (
    <DatePicker.RangePicker
      aria-label={label}
      allowClear={false}
      value={[dayjs(value.from), dayjs(value.to).subtract(1, 'day')]}
      onChange={(days) =>
        days?.[0] &&
        days[1] &&
        onPick({
          from: days[0].startOf('day').toISOString(),
          to: days[1].add(1, 'day').startOf('day').toISOString(),
        })
      }
    />
  )
}
