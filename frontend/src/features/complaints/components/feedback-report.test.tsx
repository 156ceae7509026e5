import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { FeedbackReportPage } from './feedback-report-page'

const period = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }
const team = (teamId: string, name: string, due: number, told: number) => ({
  teamId,
  team: name,
  due,
  told,
  attempted: 1,
  missed: due - told - 1,
  firstDue: 2,
  firstTold: 1,
})

function reported(rows: object[]) {
  server.use(http.get('/api/feedback-report', () => HttpResponse.json(rows)))
}

const row = async (name: string) => within((await screen.findByText(name)).closest('tr') as HTMLElement)

it('says the rate of every team and of all of them', async () => {
  reported([team('one', '一组', 8, 6), team('two', '二组', 4, 3)])
  render(<FeedbackReportPage search={period} onSearch={vi.fn()} />)
  const cells = (await row('全部班组')).getAllByRole('cell').map((cell) => cell.textContent)
  expect(cells).toEqual(['全部班组', '75%', '9', '12', '2', '1', '50%', '2', '4'])
  expect((await row('一组')).getAllByRole('cell')[1]).toHaveTextContent('75%')
})

it('opens the rows of a figure', async () => {
  reported([team('one', '一组', 8, 6)])
  const onSearch = vi.fn()
  const { user } = render(<FeedbackReportPage search={period} onSearch={onSearch} />)
  await user.click(await screen.findByRole('button', { name: '按时反馈，一组：6，查看明细' }))
  expect(onSearch).toHaveBeenCalledWith({ ...period, figure: 'told', team: 'one' })
})

it('shows which promises a figure counts, and nothing else is asked for', async () => {
  reported([team('one', '一组', 8, 6)])
  const asked: string[] = []
  server.use(
    http.get('/api/feedback-report/promises', ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(['team', 'outcome', 'first'].map((name) => query.get(name)).join(' '))
      return HttpResponse.json({
        items: [
          {
            id: 'promise',
            caseId: 'case',
            number: 'C-2026-000042',
            team: '一组',
            dueAt: '2026-11-19T02:00:00Z',
            toldAt: '2026-11-18T12:00:00Z',
            first: true,
            outcome: 'kept',
          },
        ],
      })
    }),
  )
  render(<FeedbackReportPage search={{ ...period, figure: 'firstTold', team: 'one' }} onSearch={vi.fn()} />)
  expect(await screen.findByRole('link', { name: 'C-2026-000042' })).toBeVisible()
  expect(asked).toEqual(['one kept true'])
})

it('says so when no news were due', async () => {
  reported([])
  render(<FeedbackReportPage search={period} onSearch={vi.fn()} />)
  expect(await screen.findByText('所选时间内没有应反馈的进展')).toBeVisible()
})
