import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { DailyReport, OrgUnit, Permission, ReportedLine } from '@/api/types'
import { ago, me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { ReportListPage } from './report-list-page'
import { ReportPage } from './report-page'

const report: DailyReport = {
  id: 'report-1',
  unitId: 'unit-1',
  unit: '浦东网点',
  kind: 'purchase',
  day: '2026-11-18',
  state: 'expected',
  late: true,
  dueAt: ago(3600),
  version: 3,
}
const checked: DailyReport = {
  ...report,
  version: 4,
  table: {
    fileName: '日报.csv',
    encoding: 'GBK',
    ignored: ['颜色'],
    fresh: 1,
    known: 0,
    faulty: 1,
    taken: 0,
    failed: 0,
    checkedAt: ago(5),
  },
}
const wrong: ReportedLine = {
  line: 3,
  outcome: 'faulty',
  cells: { name: '李强', serial: 'LSV1' },
  problems: [{ field: 'numbers', slug: 'phone-number-malformed', detail: '请填写有效的电话号码。' }],
}

let sent: unknown[]
let current: DailyReport
beforeEach(() => {
  sent = []
  current = report
  server.use(
    http.get('/api/daily-reports', () => HttpResponse.json({ items: [report] })),
    http.get('/api/daily-reports/:id', () => HttpResponse.json(current)),
    http.get('/api/daily-reports/:id/rows', () => HttpResponse.json({ items: [wrong] })),
    http.put('/api/daily-reports/:id/table', async ({ request }) => {
      sent.push([new URL(request.url).searchParams.get('fileName'), await request.text()])
      current = checked
      return HttpResponse.json(checked)
    }),
    http.post('/api/daily-reports/:id/:what', ({ params, request }) => {
      sent.push([params.what, request.headers.get('If-Match')])
      current = { ...current, state: params.what === 'deliver' ? 'delivered' : 'nothing', late: false }
      return HttpResponse.json(current)
    }),
  )
})

const as = (...permissions: Permission[]) => ({ me: { ...me, permissions } })

it('lists what is owed by unit and day, and says what is late', async () => {
  render(<ReportListPage search={{}} onSearch={vi.fn()} />, as('DAILY_REPORTS_READ'))
  const row = within(await screen.findByRole('row', { name: /浦东网点/ }))
  expect(row.getByRole('link', { name: '2026-11-18' })).toHaveAttribute('href', '/daily-reports/report-1')
  expect(row.getByText('逾期未报')).toBeVisible()
  expect(screen.queryByRole('button', { name: '承担上报的单位' })).toBeNull()
})

it('shows every mistake of a table by line and column, and delivers only what was checked', async () => {
  const { user, container } = render(
    <ReportPage id="report-1" />,
    as('DAILY_REPORTS_READ', 'DAILY_REPORTS_DELIVER'),
  )
  expect(await screen.findByRole('button', { name: /上报 0 行/ })).toBeDisabled()
  const box = container.querySelector('input[type=file]') as HTMLInputElement
  await user.upload(box, new File(['姓名,电话'], '日报.csv', { type: 'text/csv' }))
  expect(await screen.findByText('请填写有效的电话号码。', { exact: false })).toBeVisible()
  expect(screen.getByText('这些列没有用到：颜色')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /上报 1 行/ }))
  expect(await screen.findByText('已上报，等待分公司审批')).toBeVisible()
  expect(sent).toEqual([
    ['日报.csv', '姓名,电话'],
    ['deliver', '"4"'],
  ])
})

it('asks once more before it says that there was nothing', async () => {
  const { user } = render(<ReportPage id="report-1" />, as('DAILY_REPORTS_READ', 'DAILY_REPORTS_DELIVER'))
  await user.click(await screen.findByRole('button', { name: '当天没有' }))
  expect(sent).toEqual([])
  await user.click(await screen.findByRole('button', { name: '确认没有' }))
  expect(await screen.findByText('已报“无”')).toBeVisible()
  expect(sent).toEqual([['nothing', '"3"']])
})

it('tells why a table was refused', async () => {
  server.use(
    http.put('/api/daily-reports/:id/table', () =>
      problem(422, 'report-columns-missing', { detail: '第一行须有表头，还缺：serial。' }),
    ),
  )
  const { user, container } = render(
    <ReportPage id="report-1" />,
    as('DAILY_REPORTS_READ', 'DAILY_REPORTS_DELIVER'),
  )
  await screen.findByRole('button', { name: '当天没有' })
  const box = container.querySelector('input[type=file]') as HTMLInputElement
  await user.upload(box, new File(['姓名'], '日报.csv', { type: 'text/csv' }))
  expect(await screen.findByText('第一行须有表头，还缺：serial。')).toBeVisible()
})

it('lets operations say which stations and outlets report', async () => {
  const unit = (id: string, kind: OrgUnit['kind'], name: string, children: OrgUnit[] = []): OrgUnit => ({
    id,
    kind,
    name,
    version: 0,
    children,
  })
  const outlet = unit('unit-3', 'OUTLET', '浦东网点')
  const branch = unit('unit-2', 'BRANCH', '华东分公司', [outlet, unit('unit-4', 'TEAM', '一组')])
  server.use(
    http.get('/api/org-units', () => HttpResponse.json([unit('unit-1', 'CENTRE', '总部', [branch])])),
    http.get('/api/reporters', () => HttpResponse.json([])),
    http.post('/api/reporters', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({})
    }),
  )
  const { user } = render(
    <ReportListPage search={{}} onSearch={vi.fn()} />,
    as('DAILY_REPORTS_READ', 'DAILY_REPORTS_MANAGE'),
  )
  await user.click(await screen.findByRole('button', { name: '承担上报的单位' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('combobox', { name: '上报单位' }))
  const choice = '.ant-select-item-option-content'
  await user.click(await screen.findByText('浦东网点', { selector: choice }))
  expect(screen.queryByText('一组', { selector: choice })).toBeNull()
  await user.click(dialog.getByRole('button', { name: /添\s?加/ }))
  await waitFor(() => expect(sent).toEqual([{ unitId: 'unit-3', kind: 'purchase' }]))
})

it('offers the branch nothing to upload', async () => {
  current = { ...checked, state: 'delivered', late: false, deliveredAt: ago(60) }
  render(<ReportPage id="report-1" />, as('DAILY_REPORTS_READ', 'DAILY_REPORTS_APPROVE'))
  expect(await screen.findByText('待审批')).toBeVisible()
  expect(screen.queryByRole('button', { name: /上报/ })).toBeNull()
})
