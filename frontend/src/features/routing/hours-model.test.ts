import { describe, expect, it } from 'vitest'
import type { Calendar } from '@/api/types'
import { calendars } from '@/testing/data'
import { minuteText, screenField, toEdit, toFields } from './hours-model'

const service = calendars[0] as Calendar
const { week, days, years } = service

describe('opening hours on the screen', () => {
  it('say the same as the server, there and back', () => {
    expect(toEdit(toFields(service))).toEqual({ week, days, years })
  })

  it('gather neighbouring equal days and keep others apart', () => {
    const stretches = toFields(service).days.map(
      (one) => `${one.days?.map((day) => day.format('MM-DD')).join('/')} ${one.like} ${one.zh}`,
    )
    expect(stretches).toEqual(['10-01/10-03 0 国庆节', '10-10/10-10 3 国庆节调休上班'])
  })

  it('do not join days over a gap, of another name or served otherwise', () => {
    const name = { zh: '厂休', en: 'Company holiday' }
    const apart: Calendar['days'] = [
      { day: '2027-02-27', name },
      { day: '2027-02-28', likeWeekday: 1, name },
      { day: '2027-03-01', likeWeekday: 1, name: { ...name, en: 'Other' } },
      { day: '2027-03-03', likeWeekday: 1, name: { ...name, en: 'Other' } },
    ]
    expect(toFields({ ...service, days: apart }).days).toHaveLength(4)
  })

  it('show a refusal at the stretch its day belongs to, and at the span of its weekday', () => {
    const at = screenField(toFields(service))
    expect(at(['days', 2, 'day'])).toEqual(['days', 0, 'days'])
    expect(at(['days', 3, 'likeWeekday'])).toEqual(['days', 1, 'like'])
    expect(at(['days', 3, 'name', 'en'])).toEqual(['days', 1, 'en'])
    expect(at(['week', 6, 'opens'])).toEqual(['week', 5, 1, 'opens'])
    expect(at(['years', 0, 'note'])).toEqual(['years', 0, 'note'])
  })

  it('write the end of the day as 24:00', () => {
    expect([0, 485, 1440].map(minuteText)).toEqual(['00:00', '08:05', '24:00'])
  })
})
