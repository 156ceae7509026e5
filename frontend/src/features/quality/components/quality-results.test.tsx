import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { evaluationForm } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { QualityResultsPage } from './quality-results-page'

const period = { from: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' }
const figures = {
  evaluated: 3,
  mystery: 1,
  mean: 87.6,
  good: 2,
  failed: 1,
  fatal: 0,
  delivered: 3,
  late: 1,
  appealed: 1,
  changed: 0,
}

it('shows figures whose lines open their evaluations, and where points are lost', async () => {
  server.use(
    http.get('/api/quality-results', () =>
      HttpResponse.json({
        goodFrom: 90,
        total: { ...figures, key: 'all' },
        rows: [{ ...figures, key: 'agent-1', name: '李娜' }],
        items: [{ form: 'general', item: 'A1', answered: 3, lost: 1, share: 0.6667 }],
      }),
    ),
    http.get('/api/evaluation-forms', () => HttpResponse.json([evaluationForm])),
  )
  render(<QualityResultsPage search={{ ...period, by: 'agent' }} onSearch={vi.fn()} />)
  const link = await screen.findByRole('link', { name: '李娜' })
  expect(link.getAttribute('href')).toContain('agent=agent-1')
  expect(link.getAttribute('href')).toContain('released=true')
  const row = within(link.closest('tr') as HTMLElement)
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '3',
    '87.6',
    '2',
    '1',
    '0',
    '1',
    '1',
    '0',
  ])
  expect(screen.getByText('66.7%')).toBeVisible()
  expect(await screen.findByRole('rowheader', { name: 'A1 语气亲和' })).toBeVisible()
  expect(screen.getByText('通用质检表')).toBeVisible()
})

it('says so when nothing was released', async () => {
  server.use(http.get('/api/quality-results', () => HttpResponse.json({ goodFrom: 90, rows: [], items: [] })))
  render(<QualityResultsPage search={period} onSearch={vi.fn()} />)
  expect(await screen.findByText('此期间没有已发布的评估')).toBeVisible()
})
