import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Remediation } from '@/api/types'
import { remediation } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { RemediationFiguresPage } from './remediation-figures-page'
import { RemediationListPage } from './remediation-list-page'
import { RemediationPanel } from './remediation-panel'

let shown: Remediation
let asked: URLSearchParams
let sent: unknown
beforeEach(() => {
  shown = remediation({})
  server.use(
    http.get('/api/remediations', ({ request }) => {
      asked = new URL(request.url).searchParams
      return HttpResponse.json({ items: [shown.row] })
    }),
    http.get('/api/remediations/:id', () => HttpResponse.json(shown)),
    http.post('/api/remediations/:id/sessions', async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json(shown, { status: 201 })
    }),
  )
})

it('shows whom to coach, with the clock, and opens it', async () => {
  const onOpen = vi.fn()
  const { user } = render(<RemediationListPage search={{}} onSearch={vi.fn()} onOpen={onOpen} />)
  expect(await screen.findByText('待辅导')).toBeVisible()
  expect(screen.getByRole('timer')).toBeVisible()
  expect(Object.fromEntries(asked)).toMatchObject({ kind: 'individual', open: 'true' })
  await user.dblClick(screen.getByText('李娜 Li Na'))
  expect(onOpen).toHaveBeenCalledWith('remediation-1')
})

it('lists plans whatever they came from', async () => {
  const onSearch = vi.fn()
  const { user } = render(
    <RemediationListPage search={{ view: 'plans', open: 'over' }} onSearch={onSearch} onOpen={vi.fn()} />,
  )
  expect(await screen.findByText('待辅导')).toBeVisible()
  expect(Object.fromEntries(asked)).toMatchObject({ plan: 'true', open: 'false' })
  await user.click(screen.getByText('专项培训'))
  expect(onSearch).toHaveBeenCalledWith({ view: 'trainings', open: 'over' })
})

it('shows what was done, what it stands on and its effect', async () => {
  shown = remediation(
    { stage: 'closed', result: 'measured', cause: 'K1', heldAt: '2026-11-18T04:00:00Z' },
    {
      grounds: [
        {
          evaluation: 'evaluation-1',
          agent: { id: 'agent-9', name: '李娜 Li Na' },
          happenedAt: '2026-11-18T02:00:00Z',
          state: 'changed',
          counted: 79,
          grade: 'fail',
          lost: true,
        },
      ],
      steps: [
        {
          id: 'task-1',
          title: { zh: '一对一辅导', en: 'Coach' },
          by: { id: 'leader-1', name: '王芳' },
          at: '2026-11-18T04:00:00Z',
          answers: [
            { key: 'direction', label: '改进方向', type: 'textarea', kind: '', values: ['先查知识库'] },
          ],
        },
      ],
      effects: [
        {
          round: 1,
          from: '2026-11-04T04:00:00Z',
          turned: '2026-11-18T04:00:00Z',
          until: '2026-12-02T04:00:00Z',
          before: { evaluated: 4, failed: 2 },
          after: { evaluated: 0, failed: 0 },
        },
      ],
    },
  )
  render(<RemediationPanel id="remediation-1" />)
  expect(await screen.findByText('先查知识库')).toBeVisible()
  expect(screen.getByText('知识：业务知识欠缺')).toBeVisible()
  expect(screen.getByText('申诉后失效')).toBeVisible()
  expect(screen.getByText('4 次中 2 次不达标')).toBeVisible()
  expect(screen.getByText('无评估')).toBeVisible()
  expect(screen.queryByRole('button', { name: '登记' })).toBeNull()
})

it('records for everybody who is expected whether they were there', async () => {
  const place = { round: 1, state: 'invited' as const }
  shown = remediation(
    {
      kind: 'common',
      stage: 'train',
      agent: undefined,
      item: { form: 'general', key: 'B1', name: { zh: '回答准确', en: 'Accurate' } },
    },
    {
      session: true,
      places: [
        { ...place, agent: { id: 'agent-1', name: '李娜' } },
        { ...place, agent: { id: 'agent-2', name: '张伟' } },
      ],
    },
  )
  const onDone = vi.fn()
  const { user } = render(<RemediationPanel id="remediation-1" onDone={onDone} />)
  const first = within(await screen.findByRole('radiogroup', { name: '李娜 的出勤' }))
  await user.click(first.getByText('到场'))
  await user.type(screen.getByLabelText('李娜 的测验'), '90')
  await user.click(screen.getByRole('button', { name: '登记' }))
  expect(sent).toBeUndefined()
  await user.click(within(screen.getByRole('radiogroup', { name: '张伟 的出勤' })).getByText('缺席'))
  await user.click(screen.getByRole('button', { name: '登记' }))
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent).toMatchObject({
    attendance: [
      { agent: 'agent-1', presence: 'attended', testScore: 90 },
      { agent: 'agent-2', presence: 'absent' },
    ],
  })
})

it('tells causes with what failed before and after; a cause opens its coachings', async () => {
  const figure = { opened: 3, open: 1, held: 2, late: 1, calledOff: 0 }
  const counts = { before: { evaluated: 4, failed: 2 }, after: { evaluated: 4, failed: 1 } }
  server.use(
    http.get('/api/remediation-figures', () =>
      HttpResponse.json({
        kinds: [{ key: 'individual', ...figure, ...counts }],
        causes: [{ key: 'A1', ...figure, ...counts }],
      }),
    ),
  )
  render(<RemediationFiguresPage search={{}} onSearch={vi.fn()} />)
  const link = await screen.findByRole('link', { name: '态度：态度情绪' })
  expect(link.getAttribute('href')).toContain('cause=A1')
  const row = within(link.closest('tr') as HTMLElement)
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '3',
    '1',
    '2',
    '1',
    '0',
    '50.0% (2/4)',
    '25.0% (1/4)',
  ])
})
