import { expect, it } from 'vitest'
import { minuteText, stretchesOf } from './stretches'

const day = (at: string, zh: string, likeWeekday?: number) => ({ day: at, likeWeekday, name: { zh, en: zh } })

it('tells neighbouring days of one holiday as one', () => {
  expect(
    stretchesOf([
      day('2026-10-01', '国庆节'),
      day('2026-10-02', '国庆节'),
      day('2026-10-03', '中秋节'),
      day('2026-10-10', '调休', 3),
    ]).map(({ from, to, days, like }) => [from, to, days, like]),
  ).toEqual([
    ['2026-10-01', '2026-10-02', 2, undefined],
    ['2026-10-03', '2026-10-03', 1, undefined],
    ['2026-10-10', '2026-10-10', 1, 3],
  ])
})

it('keeps a day with other hours apart from the holiday beside it', () => {
  expect(stretchesOf([day('2026-02-14', '春节', 1), day('2026-02-15', '春节')])).toHaveLength(2)
})

it('writes the end of the day as 24:00', () => {
  expect([480, 1205, 1440].map(minuteText)).toEqual(['08:00', '20:05', '24:00'])
})
