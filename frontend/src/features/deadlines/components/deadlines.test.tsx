import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { changeLocale } from '@/i18n'
import { choose } from '@/testing/choose'
import { render } from '@/testing/render'
import { CalendarsPage } from './calendars-page'
import { RulesPage } from './rules-page'

it('shows a calendar with its week, its holidays and how far each year can be trusted', async () => {
  const onPick = vi.fn()
  const { user } = render(<CalendarsPage onPick={onPick} />)
  const days = await screen.findByRole('table', { name: '节假日与调休' })
  expect(within(days).getByRole('row', { name: /2026-10-01 – 2026-10-03 3 天 国庆节 放假/ })).toBeVisible()
  expect(within(days).getByRole('row', { name: /2026-10-10 1 天 国庆节调休上班 上班，按周三/ })).toBeVisible()
  expect(
    screen.getByText('09:00 – 12:00 · 14:00 – 18:00', { normalizer: (text) => text.replace(/\s+/g, ' ') }),
  ).toBeVisible()
  expect(screen.getByText('官方安排已公布')).toBeVisible()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  await user.click(screen.getByText('全天候'))
  expect(onPick).toHaveBeenCalledWith('always')
})

it('shows the deadlines first, and any other table that decides', async () => {
  const onPick = vi.fn()
  render(<RulesPage onPick={onPick} />)
  expect(await screen.findByRole('row', { name: /1 progress – 24h 20h/ })).toBeVisible()
  await choose('决策表', '投诉分级')
  expect(onPick).toHaveBeenCalledWith('complaint-grading')
  await changeLocale('en')
  expect(await screen.findByRole('heading', { name: 'Deadlines and rules' })).toBeVisible()
})
