import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { ResultsPage } from './results-page'

const period = { from: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' }
const marks = {
  attitudeMarks: [0, 0, 1, 0, 1],
  efficiencyMarks: [0, 0, 0, 1, 1],
  accuracyMarks: [0, 0, 0, 1, 1],
}
const figures = {
  asked: 3,
  answered: 2,
  answerRate: 0.6667,
  satisfied: 1,
  satisfaction: 0.5,
  solvedSaid: 0,
  solved: 0,
  attitude: 4,
  efficiency: 4.5,
  accuracy: 4.5,
  overall: 4.33,
  ...marks,
}

function answers(asked: string[] = []) {
  server.use(
    http.get('/api/survey-results', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('by') ?? '')
      return HttpResponse.json({
        satisfiedFrom: 4,
        target: 0.9,
        total: { ...figures, key: 'all' },
        rows: [
          { ...figures, key: 'agent-1', name: '李娜' },
          { ...figures, key: 'agent-2', name: '王强', satisfied: 2, satisfaction: 1 },
        ],
      })
    }),
  )
  return asked
}

it('says how many were asked, answered and are satisfied', async () => {
  answers()
  render(<ResultsPage search={{ ...period, by: 'agent' }} onSearch={vi.fn()} />)
  const row = within((await screen.findByRole('rowheader', { name: '李娜' })).closest('tr') as HTMLElement)
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '3',
    '2 66.7%',
    '50.0%',
    '4.33',
    '4.00',
    '4.50',
    '4.50',
  ])
})

it('marks who is below the target', async () => {
  answers()
  render(<ResultsPage search={{ ...period, by: 'agent' }} onSearch={vi.fn()} />)
  const row = async (name: string) =>
    within((await screen.findByRole('rowheader', { name })).closest('tr') as HTMLElement)
  expect((await row('李娜')).getByLabelText('低于目标')).toBeVisible()
  expect((await row('王强')).queryByLabelText('低于目标')).toBeNull()
  expect(screen.getByText(/目标 90.0%/)).toBeVisible()
})

it('opens the surveys a figure is made of', async () => {
  answers()
  const narrowed: string[] = []
  server.use(
    http.get('/api/surveys', ({ request }) => {
      const query = new URL(request.url).searchParams
      narrowed.push(`${query.get('agent')} ${query.get('from')} ${query.get('until')}`)
      return HttpResponse.json({
        items: [
          {
            id: 'survey-1',
            source: 'contact',
            sourceId: 'contact-1',
            caseType: 'contact',
            state: 'answered',
            channel: 'sms',
            unitId: 'team-1',
            askedAt: '2026-11-18T02:00:00Z',
            answer: {
              attitude: 3,
              efficiency: 4,
              accuracy: 4,
              overall: 3.67,
              solved: false,
              comment: '等了很久',
              givenAt: '2026-11-18T03:00:00Z',
            },
          },
        ],
      })
    }),
  )
  const { user } = render(<ResultsPage search={{ ...period, by: 'agent' }} onSearch={vi.fn()} />)
  await user.click(await screen.findByRole('button', { name: '李娜' }))
  expect(await screen.findByText('等了很久')).toBeVisible()
  expect(screen.getByText(/态度 3 · 效率 4 · 准确 4 · 未解决/)).toBeVisible()
  expect(narrowed).toEqual([`agent-1 ${period.from} ${period.until}`])
})

it('tells figures apart by something else', async () => {
  answers()
  const onSearch = vi.fn()
  const { user } = render(<ResultsPage search={{ ...period, by: 'agent' }} onSearch={onSearch} />)
  await screen.findByRole('rowheader', { name: '李娜' })
  await user.click(screen.getByText('渠道'))
  expect(onSearch).toHaveBeenCalledWith({ ...period, by: 'channel' })
})
