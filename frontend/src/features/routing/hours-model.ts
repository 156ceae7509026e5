import dayjs, { type Dayjs } from 'dayjs'
import type { Calendar, CalendarEdit } from '@/api/types'
import type { FieldPath } from '@/components/form-problems'

/** Opening hours as the screen holds them: spans per weekday, and neighbouring equal days as one stretch. */
export type Span = { opens?: number; closes?: number }
export type Stretch = {
  days?: [Dayjs, Dayjs]
  /** The weekday (1 is Monday) whose hours hold; 0: a holiday. */
  like?: number
  zh?: string
  en?: string
}
export type Year = { year?: number; official?: boolean; note?: string }
export type HoursFields = { week: Span[][]; days: Stretch[]; years: Year[] }

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const dayFormat = 'YYYY-MM-DD'

/** `480` is `08:00`; `1440` is `24:00`, the end of the day. */
export const minuteText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export function toFields(calendar: Calendar): HoursFields {
  const stretches: Stretch[] = []
  for (const { day, likeWeekday, name } of calendar.days) {
    const at = dayjs(day)
    const like = likeWeekday ?? 0
    const last = stretches.at(-1)
    const goesOn =
      last?.days !== undefined &&
      last.days[1].add(1, 'day').isSame(at, 'day') &&
      last.like === like &&
      last.zh === name.zh &&
      last.en === name.en
    if (goesOn && last.days) last.days = [last.days[0], at]
    else stretches.push({ days: [at, at], like, zh: name.zh, en: name.en })
  }
  return {
    week: weekdays.map((weekday) =>
      calendar.week.filter((one) => one.weekday === weekday).map(({ opens, closes }) => ({ opens, closes })),
    ),
    days: stretches,
    years: calendar.years.map((year) => ({ ...year })),
  }
}

function daysOf(stretch: Stretch): string[] {
  if (!stretch.days) return []
  const [from, to] = stretch.days
  const count = to.diff(from, 'day') + 1
  return Array.from({ length: count }, (_, n) => from.add(n, 'day').format(dayFormat))
}

export function toEdit(fields: HoursFields): CalendarEdit {
  return {
    week: fields.week.flatMap((spans, index) =>
      spans.map((span) => ({ weekday: index + 1, opens: span.opens ?? 0, closes: span.closes ?? 0 })),
    ),
    days: fields.days.flatMap((stretch) =>
      daysOf(stretch).map((day) => ({
        day,
        likeWeekday: stretch.like ? stretch.like : undefined,
        name: { zh: stretch.zh ?? '', en: stretch.en ?? '' },
      })),
    ),
    years: fields.years.map((year) => ({
      year: year.year ?? 0,
      official: year.official ?? false,
      note: year.note ?? '',
    })),
  }
}

/** Where the screen shows a field of the API, in which every span and every day stands for itself. */
export function screenField(fields: HoursFields): (path: FieldPath) => FieldPath {
  const spans = fields.week.flatMap((day, index) => day.map((_, at) => ['week', index, at] as FieldPath))
  const days = fields.days.flatMap((stretch, index) =>
    daysOf(stretch).map(() => ['days', index] as FieldPath),
  )
  return (path) => {
    const [list, index, field, language] = path
    if (list === 'week') return [...(spans[Number(index)] ?? []), field ?? '']
    if (list !== 'days') return path
    const shown = { day: 'days', likeWeekday: 'like', name: language ?? 'zh' }[String(field)]
    return [...(days[Number(index)] ?? []), shown ?? '']
  }
}
