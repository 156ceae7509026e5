import { DatePicker, type DatePickerProps } from 'antd'
import type { KeyboardEvent } from 'react'

/** Enter takes what was typed; without this the browser would also submit the form around the field. */
function keepForm(event: KeyboardEvent) {
  const plain = !event.ctrlKey && !event.metaKey
  if (event.key === 'Enter' && plain && event.target instanceof HTMLInputElement) event.preventDefault()
}

/** A day and a time to the minute. */
export function MomentPicker({ minuteStep, ...props }: DatePickerProps & { minuteStep?: 5 | 15 }) {
  return (
    <div onKeyDown={keepForm}>
      <DatePicker
        {...props}
        showTime={{ format: 'HH:mm', minuteStep }}
        format="YYYY-MM-DD HH:mm"
        style={{ width: '100%' }}
      />
    </div>
  )
}
