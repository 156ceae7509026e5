import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CallbackReportPage } from './callback-report-page'

const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }
const figures = {
  due: 8,
  reached: 6,
  inTime: 4,
  attempts: 12,
  satisfied: 3,
  partly: 1,
  dissatisfied: 2,
  refused: 1,
  missed: 1,
  open: 0,
  scored: 2,
  score: 4.5,
}

function reported(rows: object[]) {
  server.use(http.get('/api/callback-report', () => HttpResponse.json(rows)))
}

it('says what became of the callbacks that were due', async () => {
  reported([
    { ...figures, key: 'all' },
    { ...figures, key: 'AFTER_SALE' },
  ])
  render(<CallbackReportPage search={period} onSearch={vi.fn()} />)
  const row = within((await screen.findByText('售后回访')).closest('tr') as HTMLElement)
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '售后回访',
    '8 ',
    '6 75%',
    '4 50%',
    '1.50',
    '3 37%',
    '1 12%',
    '2 25%',
    '1 12%',
    '1 12%',
    '0 0%',
    '4.50 2 个评分',
  ])
  expect(screen.getByText('合计')).toBeVisible()
})

it('is grouped otherwise at a click', async () => {
  reported([])
  const onSearch = vi.fn()
  const { user } = render(<CallbackReportPage search={period} onSearch={onSearch} />)
  expect(await screen.findByText('所选期间没有应回访的客户')).toBeVisible()
  await user.click(screen.getByText('客服'))
  expect(onSearch).toHaveBeenCalledWith({ ...period, by: 'agent' })
})
