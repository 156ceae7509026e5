import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { TicketReportPage } from './ticket-report-page'

const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }
const figures = { closed: 8, inTime: 6, again: 1, median: 37.5, most: 65.9 }

function reported(rows: object[]) {
  server.use(http.get('/api/ticket-report', () => HttpResponse.json(rows)))
}

it('says how long tickets took, and opens those that were late', async () => {
  reported([
    { ...figures, key: 'all' },
    { ...figures, key: 'dataChange' },
  ])
  const onSearch = vi.fn()
  const { user } = render(<TicketReportPage search={period} onSearch={onSearch} />)
  const row = within((await screen.findByText('资料变更')).closest('tr') as HTMLElement)
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '资料变更',
    '8',
    '6 75%',
    '2',
    '1',
    '37.5 小时',
    '65.9 小时',
  ])
  await user.click(screen.getByRole('button', { name: '超时办结的工单: 2' }))
  expect(onSearch).toHaveBeenCalledWith({ ...period, late: true })
})

it('names the late ones', async () => {
  reported([{ ...figures, key: 'all' }])
  server.use(
    http.get('/api/ticket-report/late', () =>
      HttpResponse.json({
        items: [
          {
            id: 'case-1',
            number: 'T-2026-000042',
            type: 'repair',
            receivedAt: '2026-11-10T02:00:00Z',
            dueAt: '2026-11-12T02:00:00Z',
            closedAt: '2026-11-13T02:00:00Z',
          },
        ],
      }),
    ),
  )
  render(<TicketReportPage search={{ ...period, late: true }} onSearch={vi.fn()} />)
  expect(await screen.findByRole('link', { name: 'T-2026-000042' })).toBeVisible()
})
