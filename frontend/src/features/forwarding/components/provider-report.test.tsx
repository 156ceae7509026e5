import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { ProviderReportPage } from './provider-report-page'

const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }

it('says of every provider how much was in time', async () => {
  const asked: string[] = []
  server.use(
    http.get('/api/provider-report', ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(`${query.get('from')} ${query.get('to')}`)
      return HttpResponse.json([
        {
          id: 'unit-service',
          name: '浦东服务站',
          kind: 'partner',
          orders: 12,
          acceptAsked: 11,
          acceptedInTime: 9,
          solveAsked: 0,
          solvedInTime: 0,
          returned: 1,
          urged: 3,
        },
      ])
    }),
  )
  render(<ProviderReportPage search={period} onSearch={vi.fn()} />)
  const row = within(
    (await screen.findByRole('rowheader', { name: '浦东服务站' })).closest('tr') as HTMLElement,
  )
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '伙伴',
    '12',
    '9 / 11 (81%)',
    '–',
    '1',
    '3',
  ])
  expect(asked).toEqual([`${period.from} ${period.to}`])
})

it('says so when nothing was handed over', async () => {
  server.use(http.get('/api/provider-report', () => HttpResponse.json([])))
  render(<ProviderReportPage search={period} onSearch={vi.fn()} />)
  expect(await screen.findByText('所选时间内没有转办')).toBeVisible()
})
