import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import { evaluation, me, samplingPlan } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { PlanListPage } from './plan-list-page'
import { SamplePage } from './sample-page'

const qa = { ...me, permissions: [...me.permissions, 'QUALITY_WORK' as const, 'QUALITY_MANAGE' as const] }
const row = {
  contactId: 'contact-7',
  agentId: 'agent-9',
  agent: '李娜',
  channel: 'call',
  startedAt: '2026-11-17T02:00:00Z',
  scenario: 'complaint',
  state: 'open',
}
const coverage = {
  agentId: 'agent-9',
  agent: '李娜',
  unitId: 'team-1',
  tenureDays: 400,
  complaintRatio: 1,
  frame: 41,
  quota: 5,
  chosen: 5,
  taken: 3,
  replaced: 1,
  missing: 2,
  shares: [{ scenario: 'ordinary', ratePct: 10, frame: 41, quota: 5 }],
}
let sent: [string, unknown][]
beforeEach(() => {
  sent = []
  const told =
    (name: string, answer: object) =>
    async ({ request }: { request: Request }) => {
      sent.push([name, await request.json()])
      return HttpResponse.json(answer as never)
    }
  server.use(
    http.get('/api/sampling-plans', () => HttpResponse.json({ items: [samplingPlan] })),
    http.get('/api/sampling-plans/plan-1', () => HttpResponse.json(samplingPlan)),
    http.get('/api/sampling-plans/plan-1/sample', ({ request }) => {
      const asked = new URL(request.url).searchParams
      return HttpResponse.json({ items: asked.get('state') === 'open' ? [row] : [] })
    }),
    http.get('/api/sampling-plans/plan-1/coverage', () => HttpResponse.json([coverage])),
    http.get('/api/weekly-samples/own', () =>
      HttpResponse.json({ active: true, keyScenarios: [{ queue: 'main', reason: null }], version: 3 }),
    ),
    http.put('/api/weekly-samples/own', told('weekly', { active: false, keyScenarios: [], version: 4 })),
    http.post('/api/sampling-plans', told('draw', samplingPlan)),
    http.post('/api/sampling-plans/plan-1/replacements', told('replace', {})),
    http.post('/api/evaluations', told('begin', evaluation({}))),
  )
})

const page = (onEvaluation = vi.fn(), search = {}) => (
  <SamplePage id="plan-1" search={search} onSearch={vi.fn()} onEvaluation={onEvaluation} />
)

it('lists samples with what waits, and draws one of a period', async () => {
  const onOpen = vi.fn()
  const { user } = render(<PlanListPage onOpen={onOpen} />, { me: qa })
  const plan = await screen.findByRole('row', { name: /2026-W47/ })
  expect(within(plan).getByText('自动')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '抽取样本…' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText(/^名称/), '上周')
  await user.click(within(dialog).getByRole('button', { name: /^抽\s?取$/ }))
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith('plan-1'))
  const [name, draft] = sent[0] as [string, { name: string; from: string; until: string }]
  expect([name, draft.name]).toEqual(['draw', '上周'])
  expect(Date.parse(draft.until) - Date.parse(draft.from)).toBe(7 * 24 * 3600 * 1000)
})

it('switches the weekly draw and keeps its key scenarios', async () => {
  const { user } = render(<PlanListPage onOpen={vi.fn()} />, { me: qa })
  await user.click(await screen.findByRole('button', { name: '每周自动抽取：开' }))
  const dialog = await screen.findByRole('dialog')
  await waitFor(() => expect(within(dialog).getByRole('group', { name: '重点场景 1' })).toBeVisible())
  await user.click(within(dialog).getByRole('switch'))
  await user.click(within(dialog).getByRole('button', { name: /^保\s?存$/ }))
  await waitFor(() =>
    expect(sent).toEqual([['weekly', { active: false, keyScenarios: [{ queue: 'main' }] }]]),
  )
})

it('begins the evaluation of the row in focus with Enter', async () => {
  const onEvaluation = vi.fn()
  const { user } = render(page(onEvaluation))
  const line = await screen.findByRole('row', { name: /李娜/ })
  expect(within(line).getByText('投诉')).toBeVisible()
  line.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(onEvaluation).toHaveBeenCalledWith('evaluation-1'))
  expect(sent).toEqual([
    ['begin', { origin: 'sample', source: 'contact', sourceId: 'contact-7', planId: 'plan-1' }],
  ])
})

it('takes the next one for what cannot be evaluated, with its reason', async () => {
  const { user } = render(page())
  await user.click(await screen.findByRole('button', { name: '无法评估…' }))
  const dialog = await screen.findByRole('dialog')
  await waitFor(() => expect(within(dialog).getByText('无法评估：李娜 的联络')).toBeVisible())
  await user.click(within(dialog).getByRole('button', { name: '换下一通' }))
  expect(await within(dialog).findByText('请填写原因')).toBeVisible()
  await user.type(within(dialog).getByRole('textbox'), '录音缺失')
  await user.click(within(dialog).getByRole('button', { name: '换下一通' }))
  await waitFor(() => expect(sent).toEqual([['replace', { contactId: 'contact-7', reason: '录音缺失' }]]))
})

it('says per agent what is missing, and why so many are due', async () => {
  render(page(vi.fn(), { view: 'coverage' }))
  const line = await screen.findByRole('row', { name: /李娜/ })
  expect(
    within(line)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['李娜', '41', '5', '3', '2', '1', '普通 10%：41 抽 5'])
})
