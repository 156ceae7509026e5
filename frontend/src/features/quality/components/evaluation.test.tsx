import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Evaluation } from '@/api/types'
import { caseFile, contact, evaluation, evaluationForm, me, scored } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { EvaluateButton } from './evaluate-button'
import { EvaluateCase } from './evaluate-case'
import { EvaluationPanel } from './evaluation-panel'
import { ItemMarks } from './item-marks'
import { Moment } from './moment'

let shown: Evaluation
let sent: unknown[]
beforeEach(() => {
  sent = []
  server.use(
    http.get('/api/evaluations/:id', () => HttpResponse.json(shown)),
    http.get('/api/evaluation-forms/general/1', () => HttpResponse.json(evaluationForm)),
    http.put('/api/evaluations/:id/draft', () => new HttpResponse(null, { status: 204 })),
    http.post('/api/evaluations/:id/:what', async ({ params, request }) => {
      const text = await request.text()
      sent.push(text ? [params.what, JSON.parse(text)] : [params.what])
      return HttpResponse.json(shown)
    }),
  )
})

it('marks item by item, takes over what the system knows, and asks why points are lost', async () => {
  shown = evaluation(
    {},
    {
      open: { step: 'evaluate' },
      proposals: [
        { item: 'C3', applies: true, points: 5, why: 'recorded' },
        { item: 'C5', applies: false, why: 'no-ticket' },
      ],
    },
  )
  const { user } = render(<EvaluationPanel id="evaluation-1" />)
  const warm = within(await screen.findByRole('group', { name: '语气亲和' }))
  expect(warm.getByText('关键项')).toBeVisible()
  expect(within(screen.getByRole('group', { name: '工单闭环' })).getByText('系统：没有工单')).toBeVisible()
  expect(screen.queryByLabelText('评语：语气亲和')).toBeNull()
  await user.click(warm.getByText('3'))
  await user.type(screen.getByLabelText('评语：语气亲和'), '语速快{Enter}')
  expect(sent).toEqual([])
  await user.click(screen.getByRole('checkbox', { name: '辱骂客户' }))
  await user.type(screen.getByLabelText('问题描述'), '抢话')
  await user.type(screen.getByLabelText('改进建议'), '放慢')
  await user.type(screen.getByLabelText(/^关联案例/), 'C-1，C-2')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() =>
    expect(sent).toContainEqual([
      'score',
      {
        findings: {
          answers: [{ item: 'A1', points: 3, comment: '语速快' }, { item: 'C3', points: 5 }, { item: 'C5' }],
          fatals: ['F1'],
          problem: '抢话',
          suggestion: '放慢',
          related: ['C-1', 'C-2'],
        },
      },
    ]),
  )
})

it('opens a result of one’s own and shows nothing of it before', async () => {
  shown = evaluation({ state: 'released', agent: { id: me.id, name: '我' } }, scored)
  const { user } = render(<EvaluationPanel id="evaluation-1" />)
  const open = await screen.findByRole('button', { name: '查看结果' })
  expect(screen.queryByText('未回应客户情绪')).toBeNull()
  await user.click(open)
  await waitFor(() => expect(sent).toEqual([['open']]))
})

it('lets the agent appeal with items and a reason', async () => {
  shown = evaluation(
    { state: 'delivered', agent: { id: me.id, name: '我' }, answerDueAt: '2026-11-23T10:00:00Z' },
    scored,
  )
  const { user } = render(<EvaluationPanel id="evaluation-1" />)
  expect(await screen.findByText('0 / 5')).toBeVisible()
  expect(screen.getByText('C-2026-000001')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '申诉…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: '提交申诉' }))
  await waitFor(() => expect(dialog.getByText('请选择项目')).toBeVisible())
  await user.click(dialog.getByRole('checkbox', { name: /语气亲和/ }))
  await user.type(dialog.getByLabelText(/^理由/), '录音有误')
  await user.click(dialog.getByRole('button', { name: '提交申诉' }))
  await waitFor(() => expect(sent).toEqual([['answer', { appeal: { items: ['A1'], reason: '录音有误' } }]]))
})

it('shows others the result without asking them anything', async () => {
  shown = evaluation({ state: 'delivered' }, scored)
  render(<EvaluationPanel id="evaluation-1" />)
  expect(await screen.findByText('未回应客户情绪')).toBeVisible()
  expect(screen.queryByRole('button', { name: '认可' })).toBeNull()
})

it('plays the contact to whoever may listen, apart from the keys of the form', async () => {
  shown = evaluation({ source: 'contact', sourceId: 'contact-1' }, { open: { step: 'evaluate' } })
  render(<EvaluationPanel id="evaluation-1" />)
  const form = await screen.findByRole('form', { name: '评分' })
  const player = await screen.findByRole('slider', { name: '播放位置' })
  expect(player).toBeVisible()
  expect(form).not.toContainElement(player)
})

it('saves what was written when its author leaves before the pause', async () => {
  shown = evaluation({}, { open: { step: 'evaluate' } })
  const saved: unknown[] = []
  server.use(
    http.put('/api/evaluations/:id/draft', async ({ request }) => {
      saved.push(await request.json())
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const { user, unmount } = render(<EvaluationPanel id="evaluation-1" />)
  await user.type(await screen.findByLabelText('问题描述'), '抢话')
  unmount()
  await waitFor(() =>
    expect(saved).toEqual([
      { findings: { answers: [], fatals: [], problem: '抢话', suggestion: '', related: [] } },
    ]),
  )
})

it('begins the evaluation of a contact that somebody else served to its end', async () => {
  const qa = { ...me, permissions: [...me.permissions, 'QUALITY_WORK' as const] }
  const served = contact({
    endedAt: '2026-11-18T02:06:00Z',
    agent: { id: 'agent-9', displayName: '李娜 Li Na' },
  })
  let begun: unknown
  shown = evaluation({})
  server.use(
    http.post('/api/evaluations', async ({ request }) => {
      begun = await request.json()
      return HttpResponse.json(shown, { status: 201 })
    }),
  )
  const onBegun = vi.fn()
  const { user } = render(<EvaluateButton contact={served} onBegun={onBegun} />, { me: qa })
  await user.click(await screen.findByRole('button', { name: '质检评估' }))
  await waitFor(() => expect(onBegun).toHaveBeenCalledWith('evaluation-1'))
  expect(begun).toEqual({ origin: 'manual', source: 'contact', sourceId: served.id })
})

it('begins the evaluation of a complaint that somebody else answers for', async () => {
  const qa = { ...me, permissions: [...me.permissions, 'QUALITY_WORK' as const] }
  let begun: unknown
  server.use(
    http.post('/api/evaluations', async ({ request }) => {
      begun = await request.json()
      return HttpResponse.json(evaluation({}), { status: 201 })
    }),
  )
  const onBegun = vi.fn()
  const row = {
    ...caseFile.summary,
    id: 'case-1',
    kind: 'complaint' as const,
    owner: { id: 'agent-9', displayName: '李娜' },
  }
  const { user } = render(<EvaluateCase row={row} onBegun={onBegun} />, { me: qa })
  await user.click(await screen.findByRole('button', { name: '质检评估' }))
  await waitFor(() => expect(onBegun).toHaveBeenCalledWith('evaluation-1'))
  expect(begun).toEqual({ origin: 'complaint', source: 'case', sourceId: 'case-1' })
})

it('takes the moment of a mark from the player and leads back to it', async () => {
  const seek = vi.fn()
  const heard = { current: { at: () => 85_400, seek } }
  const item = evaluationForm.content.sections[0]?.items[0]
  const onMark = vi.fn()
  if (!item) throw new Error('no item')
  const view = render(
    <ItemMarks item={item} mark={{ points: 3, comment: '' }} heard={heard} onMark={onMark} />,
  )
  await view.user.click(await screen.findByRole('button', { name: '标记录音位置：语气亲和' }))
  expect(onMark).toHaveBeenCalledWith({ points: 3, comment: '', atSec: 85 })
  view.unmount()
  const { user: again } = render(<Moment item="语气亲和" atSec={85} heard={heard} />)
  await again.click(await screen.findByRole('button', { name: '播放 1:25：语气亲和' }))
  expect(seek).toHaveBeenCalledWith(85_000)
})

it('offers no evaluation of what one served oneself', async () => {
  const qa = { ...me, permissions: [...me.permissions, 'QUALITY_WORK' as const] }
  const own = contact({ endedAt: '2026-11-18T02:06:00Z', agent: { id: me.id, displayName: me.displayName } })
  render(
    <>
      <p>here</p>
      <EvaluateButton contact={own} onBegun={vi.fn()} />
    </>,
    { me: qa },
  )
  expect(await screen.findByText('here')).toBeVisible()
  expect(screen.queryByRole('button', { name: '质检评估' })).toBeNull()
})
