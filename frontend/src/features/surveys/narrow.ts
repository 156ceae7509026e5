import dayjs from 'dayjs'
import type { Grouping } from './groupings'
import type { SurveyNarrowing, SurveyPeriod } from './queries'

/** What the list of surveys is narrowed to when a figure is opened; nothing where the figure has no key. */
export function narrowed(
  period: SurveyPeriod,
  by: Grouping,
  key: string | undefined,
): SurveyNarrowing | undefined {
  if (key === undefined) return undefined
  switch (by) {
    case 'agent':
    case 'unit':
    case 'queue':
    case 'channel':
      return { ...period, [by]: key }
    case 'case-type':
      return { ...period, caseType: key }
    case 'day':
    case 'month':
      return within(period, key, by)
  }
}

/** The part of a day or month that lies in the period. */
function within(period: SurveyPeriod, key: string, unit: 'day' | 'month'): SurveyPeriod {
  const first = dayjs(key).startOf(unit)
  const after = first.add(1, unit)
  return {
    from: first.isAfter(period.from) ? first.toISOString() : period.from,
    until: after.isBefore(period.until) ? after.toISOString() : period.until,
  }
}
