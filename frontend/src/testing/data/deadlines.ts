import type * as T from '@/api/types'
import { both } from './moments'

const year = new Date().getFullYear()
const working: T.Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']
const holiday = (day: string) => ({ day: `${year}-${day}`, name: both('国庆节', 'National Day') })

export const businessCalendar: T.BusinessCalendar = {
  key: 'service',
  name: both('服务时间', 'Service hours'),
  zone: 'Asia/Shanghai',
  hours: [
    ...working.map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' })),
    { weekday: 'SATURDAY', opens: '09:00', closes: '12:00' },
    { weekday: 'SATURDAY', opens: '14:00', closes: '18:00' },
  ],
  specialDays: [
    holiday('10-01'),
    holiday('10-02'),
    holiday('10-03'),
    {
      day: `${year}-10-10`,
      name: both('国庆节调休上班', 'Make-up day, National Day'),
      servedLike: 'WEDNESDAY',
    },
    { day: `${year + 1}-01-01`, name: both('元旦', "New Year's Day") },
  ],
  years: [
    { year, official: true, note: '国务院办公厅通知' },
    { year: year + 1, official: false, note: '《全国年节及纪念日放假办法》' },
  ],
}
