import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Case, InstanceState } from '@/api/types'
import { caseQuery } from '@/features/cases/queries'
import { changeLocale } from '@/i18n'
import { caseFile, cases, instance, me, ticketFile } from '@/testing/data'
import { choose } from '@/testing/choose'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CasePage } from './case-page'

vi.mock('@/features/archive/components/instance-diagram', () => ({
  InstanceDiagram: ({ id }: { id: string }) => <p>{`diagram of ${id}`}</p>,
  Legend: () => null,
}))

const unclaimed = (version: number): Case => ({
  ...caseFile,
  summary: {
    ...caseFile.summary,
    owner: { id: 'staff-4', displayName: '陈静 Chen Jing' },
    claimed: false,
    version,
  },
})

let file: Case
let sent: { to: string; version: string | null; body: unknown } | undefined
beforeEach(() => {
  file = caseFile
  sent = undefined
  server.use(
    http.get('/api/cases/:id', () => HttpResponse.json(file)),
    http.post('/api/cases/:id/:action', async ({ request, params }) => {
      const body = await request.text()
      sent = {
        to: String(params.action),
        version: request.headers.get('If-Match'),
        body: body && JSON.parse(body),
      }
      return HttpResponse.json(params.action === 'merge' ? { ...file, summary: cases[1] } : file)
    }),
    http.get('/api/instances', () => HttpResponse.json({ items: [] })),
  )
})

const draw = (permissions = me.permissions) => {
  const onDecision = vi.fn()
  return {
    onDecision,
    ...render(<CasePage id="case-1" onDecision={onDecision} />, { me: { ...me, permissions } }),
  }
}

describe('a case', () => {
  it('tells where it stands, whose it is and until when', async () => {
    draw()
    const summary = await screen.findByRole('region', { name: '概况' })
    expect(summary).toHaveTextContent(/编号C-2026-004211/)
    expect(summary).toHaveTextContent(/状态处理中/)
    expect(summary).toHaveTextContent(/严重程度重大/)
    expect(summary).toHaveTextContent(/产品智能空调 X3/)
    expect(within(summary).getByRole('link', { name: '张伟' })).toHaveAttribute(
      'href',
      '/customers/customer-1',
    )
  })

  it('shows each clock with its state, what it is for and why it stands still', async () => {
    draw()
    const clocks = await screen.findByRole('table', { name: '时钟' })
    const [solution, progress, register] = within(clocks).getAllByRole('row').slice(1) as HTMLElement[]
    expect(solution).toHaveTextContent('解决方案5 个工作日（重大）')
    expect(solution).toHaveTextContent('运行中')
    expect(progress).toHaveTextContent('24 小时（重大） · 暂停原因：等待客户 · 累计暂停 1:02:05')
    expect(within(progress as HTMLElement).getByRole('timer')).toHaveAccessibleName(/已暂停/)
    expect(register).toHaveTextContent('超期 1 次')
    expect(register).toHaveTextContent('结束于')
    expect(within(register as HTMLElement).queryByRole('timer')).not.toBeInTheDocument()
  })

  it('tells its story in words and opens the decision behind it', async () => {
    const { user, onDecision } = draw()
    const story = await screen.findByRole('list', { name: '时间线' })
    expect(story).toHaveTextContent('已分派 → 处理中')
    expect(story).toHaveTextContent('进展反馈')
    expect(story).toHaveTextContent('催办')
    expect(story).toHaveTextContent('李娜 Li Na · 原负责人缺勤')
    expect(within(story).getByRole('link', { name: '查看联络' })).toHaveAttribute(
      'href',
      '/contacts/contact-1',
    )
    await user.click(within(story).getByRole('button', { name: '查看决策' }))
    expect(onDecision).toHaveBeenCalledWith('decision-1')
    await user.click(screen.getByText('决策'))
    expect(within(story).queryByText('时限')).not.toBeInTheDocument()
    expect(within(story).getByText('状态变更')).toBeVisible()
  })

  it('speaks English as well', async () => {
    draw()
    await screen.findByRole('list', { name: '时间线' })
    await changeLocale('en')
    const story = await screen.findByRole('list', { name: 'Timeline' })
    expect(story).toHaveTextContent('Assigned → In progress')
    expect(story).toHaveTextContent('Progress told')
    expect(story).toHaveTextContent('former owner is away')
    expect(screen.getByRole('table', { name: 'Clocks' })).toHaveTextContent('5 business d (major)')
  })

  it('shows of a ticket what only tickets have', async () => {
    file = ticketFile
    const { user } = draw()
    const facts = await screen.findByRole('region', { name: '工单内容' })
    await waitFor(() => expect(facts).toHaveTextContent('压缩机不启动'))
    const work = await screen.findByRole('region', { name: '办理与告知' })
    await waitFor(() => expect(work).toHaveTextContent('确认回访 B-2026-000031'))
    expect(within(work).getByRole('link', { name: /确认回访/ })).toHaveAttribute(
      'href',
      '/callbacks/callback-1',
    )
    expect(screen.getByRole('region', { name: '办理经过' })).toHaveTextContent('已更换压缩机')
    expect(screen.getByText(/未认可办理结果/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: /客户后续/ }))
    await waitFor(() => expect(screen.getByRole('menuitem', { name: '客户撤回' })).toBeVisible())
    /* A ticket is not made necessary by itself. */
    expect(screen.queryByRole('button', { name: '开工单' })).not.toBeInTheDocument()
  })

  it('shows where it is in its process, and in no other one', async () => {
    const of = (id: string, businessKey: string, state: InstanceState) => ({
      ...instance,
      id,
      businessKey,
      state,
    })
    let asked: string | null = null
    server.use(
      http.get('/api/instances', ({ request }) => {
        asked = new URL(request.url).searchParams.get('q')
        return HttpResponse.json({
          items: [
            of('instance-9', 'case-9', 'running'),
            of('instance-2', 'case-1', 'finished'),
            of('instance-1', 'case-1', 'running'),
          ],
        })
      }),
    )
    const { unmount } = draw()
    const process = await screen.findByRole('region', { name: '所在流程' })
    expect(process).toHaveTextContent('diagram of instance-1')
    expect(within(process).getAllByRole('radio')).toHaveLength(2)
    expect(asked).toBe('case-1')
    unmount()
    draw(['CASES_READ'])
    await screen.findByRole('region', { name: '概况' })
    expect(screen.queryByRole('region', { name: '所在流程' })).not.toBeInTheDocument()
  })

  it('links to the cases it has to do with, in the right direction', async () => {
    draw()
    const links = await screen.findByRole('list', { name: '关联、联络与附件' })
    expect(links).toHaveTextContent('引发了C-2026-004212')
    expect(within(links).getByRole('link', { name: 'C-2026-004212' })).toHaveAttribute(
      'href',
      '/cases/case-2',
    )
    expect(within(links).getByRole('link', { name: '第 1 次联络' })).toHaveAttribute(
      'href',
      '/contacts/contact-1',
    )
    expect(links).toHaveTextContent('维修单.pdf')
  })

  it('says so when it is not there or not for this person', async () => {
    server.use(http.get('/api/cases/:id', () => problem(404, 'case-not-found')))
    draw()
    expect(await screen.findByText('找不到该案件')).toBeVisible()
  })
})

describe('working on a case', () => {
  it('is claimed in the version that was read', async () => {
    file = unclaimed(7)
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: '认领' }))
    expect(await screen.findByText('已认领 C-2026-004211')).toBeVisible()
    expect(sent).toMatchObject({ to: 'claim', version: '"7"' })
  })

  it('tells who was quicker and shows the case as it is now', async () => {
    file = unclaimed(7)
    server.use(
      http.post('/api/cases/:id/claim', () => {
        file = caseFile
        return problem(409, 'case-already-claimed', { detail: '李娜 已认领该案件。' })
      }),
    )
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: '认领' }))
    expect(await screen.findByText('李娜 已认领该案件。')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: '认领' })).not.toBeInTheDocument())
  })

  it('is assigned to a colleague; a stale version keeps the dialog and takes the new one along', async () => {
    const answer = vi.fn()
    server.use(
      http.post('/api/cases/:id/assign', async ({ request }) => {
        answer(request.headers.get('If-Match'), await request.json())
        if (request.headers.get('If-Match') === '"5"') return HttpResponse.json(file)
        file = { ...caseFile, summary: { ...caseFile.summary, version: 5 } }
        return problem(412, 'stale-version', { detail: '您打开之后内容已有变化，请刷新后再试。' })
      }),
    )
    const { user, client } = draw()
    await user.click(await screen.findByRole('button', { name: /指派/ }))
    await choose('负责人', '王强 Wang Qiang · 综合一组')
    await user.click(await screen.findByRole('button', { name: '指派给 王强 Wang Qiang' }))
    expect(await screen.findByText('您打开之后内容已有变化，请刷新后再试。')).toBeVisible()
    await waitFor(() => expect(client.getQueryData(caseQuery('case-1').queryKey)?.summary.version).toBe(5))
    await user.click(screen.getByRole('button', { name: '指派给 王强 Wang Qiang' }))
    expect(await screen.findByText('C-2026-004211 已指派给 王强 Wang Qiang')).toBeVisible()
    expect(answer.mock.calls).toEqual([
      ['"4"', { ownerId: 'staff-2' }],
      ['"5"', { ownerId: 'staff-2' }],
    ])
  })

  it('is linked with another one, never with itself', async () => {
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: /关联/ }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('radio', { name: '承接自' }))
    await choose('另一案件', 'C-2026-004212 · 退款迟迟未到账')
    expect(screen.queryByText('C-2026-004211 · 空调维修后仍不制冷')).not.toBeInTheDocument()
    await user.click(await screen.findByRole('button', { name: '与 C-2026-004212 关联' }))
    expect(await screen.findByText('C-2026-004211 与 C-2026-004212 已关联')).toBeVisible()
    expect(sent).toMatchObject({ to: 'links', body: { to: 'case-2', kind: 'follows' } })
  })

  it('is merged into a master, both named on the button, and goes on there', async () => {
    const { user, router } = draw()
    await user.click(await screen.findByRole('button', { name: /合并/ }))
    await choose('主案件', 'C-2026-004212 · 退款迟迟未到账')
    await user.click(await screen.findByRole('button', { name: '将 C-2026-004211 并入 C-2026-004212' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-2'))
    expect(sent).toMatchObject({ to: 'merge', version: '"4"', body: { into: 'case-2' } })
  })

  it('shows what the server refuses in the dialog', async () => {
    server.use(
      http.post('/api/cases/:id/merge', () =>
        problem(422, 'case-customers-differ', { detail: '两个案件属于不同客户。' }),
      ),
    )
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: /合并/ }))
    await choose('主案件', 'C-2026-004212 · 退款迟迟未到账')
    await user.click(await screen.findByRole('button', { name: /并入/ }))
    expect(await within(await screen.findByRole('dialog')).findByText('两个案件属于不同客户。')).toBeVisible()
  })

  it('offers only what the person may do and what the case allows', async () => {
    file = unclaimed(7)
    const { unmount } = draw(['CASES_READ'])
    await screen.findByRole('region', { name: '概况' })
    for (const name of [/认领$/, /指派/, /合并/, /关联$/])
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
    unmount()
    file = { ...caseFile, mergedInto: 'case-2', summary: { ...caseFile.summary, status: 'closed' } }
    draw()
    expect(await screen.findByText(/本案件已并入/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /关联$/ })).not.toBeInTheDocument()
  })
})
