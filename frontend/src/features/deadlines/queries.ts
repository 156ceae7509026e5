import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import type { BusinessCalendar, CalendarName } from '@/api/types'

export const calendarNamesQuery = queryOptions({
  queryKey: ['calendars', 'names'],
  queryFn: (): Promise<CalendarName[]> => body(api.GET('/api/calendars')),
})

export const calendarQuery = (key: string) =>
  queryOptions({
    queryKey: ['calendars', 'one', key],
    queryFn: (): Promise<BusinessCalendar> =>
      body(api.GET('/api/calendars/{key}', { params: { path: { key } } })),
  })
