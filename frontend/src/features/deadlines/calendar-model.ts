import type { BusinessCalendar, BusinessDay, Weekday } from '@/api/types'

export const weekdays: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
]

/** Neighbouring days of one name that are served alike. */
export type Stretch = { first: string; last: string; days: number; day: BusinessDay }

const oneDay = 86_400_000
const follows = (later: string, earlier: string) => Date.parse(later) - Date.parse(earlier) === oneDay

/** The special days of a year in order, a holiday week as one line. */
export function stretchesOf(calendar: BusinessCalendar, year: number): Stretch[] {
  const stretches: Stretch[] = []
  const days = calendar.specialDays
    .filter((one) => one.day.startsWith(`${year}-`))
    .sort((a, b) => a.day.localeCompare(b.day))
  for (const day of days) {
    const last = stretches.at(-1)
    const goesOn =
      last !== undefined &&
      follows(day.day, last.last) &&
      last.day.servedLike === day.servedLike &&
      last.day.name.zh === day.name.zh
    if (goesOn) {
      last.last = day.day
      last.days++
    } else {
      stretches.push({ first: day.day, last: day.day, days: 1, day })
    }
  }
  return stretches
}

/** How far the special days of a year can be trusted; nothing is known of a year that is not in the calendar. */
export type Trust = 'official' | 'statutory' | 'unknown'

export function trustOf(calendar: BusinessCalendar, year: number): { trust: Trust; note?: string } {
  const known = calendar.years.find((one) => one.year === year)
  if (!known) return { trust: 'unknown' }
  return { trust: known.official ? 'official' : 'statutory', note: known.note }
}
