import dayjs from 'dayjs'
import { expect, it } from 'vitest'
import { narrowed } from './narrow'

const period = { from: dayjs('2026-11-02T10:00:00').toISOString(), until: dayjs('2026-12-01').toISOString() }

it('narrows to whom the figure is about', () => {
  expect(narrowed(period, 'agent', 'a-1')).toEqual({ ...period, agent: 'a-1' })
  expect(narrowed(period, 'case-type', 'repair')).toEqual({ ...period, caseType: 'repair' })
  expect(narrowed(period, 'queue', undefined)).toBeUndefined()
})

it('narrows to the part of the day or month that lies in the period', () => {
  expect(narrowed(period, 'day', '2026-11-02')).toEqual({
    from: period.from,
    until: dayjs('2026-11-03').toISOString(),
  })
  expect(narrowed(period, 'month', '2026-11')).toEqual(period)
})
