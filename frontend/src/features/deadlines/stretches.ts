import dayjs from 'dayjs'
import type { Calendar } from '@/api/types'

export type Stretch = {
  from: string
  to: string
  days: number
  like?: number
  name: Calendar['days'][number]['name']
}

/** Neighbouring days with one name and one arrangement, told as one. */
export function stretchesOf(days: Calendar['days']): Stretch[] {
  const found: Stretch[] = []
  for (const { day, likeWeekday, name } of days) {
    const last = found.at(-1)
    const goesOn =
      last !== undefined &&
      dayjs(last.to).add(1, 'day').isSame(dayjs(day), 'day') &&
      last.like === (likeWeekday ?? undefined) &&
      last.name.zh === name.zh &&
      last.name.en === name.en
    if (goesOn) {
      last.to = day
      last.days += 1
    } else {
      found.push({ from: day, to: day, days: 1, like: likeWeekday ?? undefined, name })
    }
  }
  return found
}

/** `480` is `08:00`; `1440` is `24:00`, the end of the day. */
export const minuteText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
