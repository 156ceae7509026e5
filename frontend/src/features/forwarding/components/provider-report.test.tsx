import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
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
  const onSearch = vi.fn()
  render(<ProviderReportPage search={period} onSearch={onSearch} />)
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
  expect(row.queryByRole('button', { name: /按时解决/ })).toBeNull()
  await userEvent.click(row.getByRole('button', { name: '浦东服务站按时接单：9 / 11 (81%)' }))
  expect(onSearch).toHaveBeenCalledWith({ ...period, figure: 'accepted', provider: 'unit-service' })
})

it('opens the hand-overs behind a figure', async () => {
  const asked: string[] = []
  const search = { ...period, figure: 'accepted', provider: 'unit-service' } as const
  server.use(
    http.get('/api/provider-report', () => HttpResponse.json([])),
    http.get('/api/provider-report/hand-overs', ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(`${query.get('figure')} ${query.get('provider')}`)
      return HttpResponse.json({
        items: [
          {
            orderId: 'order-1',
            number: 'C26-000012/2',
            subject: '空调不制冷',
            provider: '浦东服务站',
            sentAt: '2026-11-03T02:00:00Z',
            acceptDue: '2026-11-03T04:00:00Z',
            acceptedAt: '2026-11-03T05:00:00Z',
            solveDue: '2026-11-05T02:00:00Z',
            solvedAt: '2026-11-04T02:00:00Z',
            urged: 1,
          },
        ],
      })
    }),
  )
  const onSearch = vi.fn()
  render(<ProviderReportPage search={search} onSearch={onSearch} />)
  const link = await screen.findByRole('link', { name: 'C26-000012/2' })
  expect(link).toHaveAttribute('href', '/orders/order-1')
  const row = within(link.closest('[role="row"], tr') as HTMLElement)
  expect(row.getByText('空调不制冷')).toBeVisible()
  expect(row.getByText('超时')).toBeVisible()
  expect(row.getByText('按时')).toBeVisible()
  expect(asked).toEqual(['accepted unit-service'])
  await userEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(onSearch).toHaveBeenCalledWith({ ...search, figure: undefined, provider: undefined })
})

it('says so when nothing was handed over', async () => {
  server.use(http.get('/api/provider-report', () => HttpResponse.json([])))
  render(<ProviderReportPage search={period} onSearch={vi.fn()} />)
  expect(await screen.findByText('所选时间内没有转办')).toBeVisible()
})
