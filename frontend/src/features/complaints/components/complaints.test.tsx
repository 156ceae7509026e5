import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Complaint, Me } from '@/api/types'
import { caseFile, complaint, me } from '@/testing/data'
import { choose } from '@/testing/choose'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { ComplaintActions } from './complaint-actions'
import { ComplaintFacts } from './complaint-facts'
import { RegisterComplaint } from './register-complaint'
import { Rounds } from './rounds'
import { WithdrawalNotice } from './withdrawal-notice'

let sent: { to: string; key: string | null; body: unknown }[]
let answer: Complaint
beforeEach(() => {
  sent = []
  answer = complaint
  server.use(
    http.post('/api/complaints/:id/*', async ({ request }) => {
      const text = await request.text()
      const to = new URL(request.url).pathname.replace('/api/complaints/case-1/', '')
      sent.push({ to, key: request.headers.get('Idempotency-Key'), body: text && JSON.parse(text) })
      return HttpResponse.json(to === 'progress' ? { counts: 'effective', restartsClock: true } : answer)
    }),
  )
})

const actions = (part: Partial<Complaint> = {}, who: Me = me, file = caseFile) => {
  const onGoesOn = vi.fn()
  const view = render(
    <ComplaintActions complaint={{ ...complaint, ...part }} file={file} onGoesOn={onGoesOn} />,
    { me: who },
  )
  return { onGoesOn, ...view }
}
const menu = async (user: ReturnType<typeof actions>['user']) => {
  await user.click(await screen.findByRole('button', { name: /客户后续/ }))
  return (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
}

describe('what can be noted about a complaint', () => {
  it('is what makes sense while it is open', async () => {
    const { user } = actions()
    expect(await menu(user)).toEqual(['客户再次联系', '告知处理进展', '媒体曝光', '客户撤诉'])
  })

  it('is the answer of the customer while it waits for one', async () => {
    const { user } = actions({ waitsForConfirmation: true })
    expect((await menu(user))[0]).toBe('客户已确认结果')
    await user.click(screen.getByRole('menuitem', { name: '客户已确认结果' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('radio', { name: '不满意' }))
    await user.click(within(dialog).getByRole('button', { name: '记录 C-2026-004211 的结论' }))
    expect(await screen.findByText('已记录 C-2026-004211 的结论')).toBeVisible()
    expect(sent[0]).toMatchObject({ to: 'confirmation', body: { result: 'dissatisfied' } })
  })

  it('is taking it up again once it is closed, and goes on with the case that follows', async () => {
    answer = { ...complaint, caseId: 'case-9', number: 'C-2026-004219' }
    const { user, onGoesOn } = actions({ status: 'closed' })
    expect(await menu(user)).toEqual(['重新受理'])
    await user.click(screen.getByRole('menuitem', { name: '重新受理' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText(/^客户的理由/), '又坏了')
    await user.click(within(dialog).getByRole('radio', { name: '否' }))
    await user.click(within(dialog).getByRole('button', { name: '重新受理 C-2026-004211' }))
    await waitFor(() => expect(onGoesOn).toHaveBeenCalledWith('case-9'))
    expect(await screen.findByText('已另立 C-2026-004219，承接 C-2026-004211')).toBeVisible()
    expect(sent[0]).toMatchObject({
      to: 'reopening',
      body: { contactId: 'contact-1', reason: '又坏了', sameReason: false, newFacts: false },
    })
    expect(sent[0]?.key).toBeTruthy()
  })

  it('is nothing for a merged one, and nothing for whoever only reads', async () => {
    const merged = actions({}, me, { ...caseFile, mergedInto: 'case-2' })
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    merged.unmount()
    actions({}, { ...me, permissions: ['CASES_READ'] })
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('asks in which contact it was said, and tells the number on the button', async () => {
    const { user } = actions()
    await menu(user)
    await user.click(screen.getByRole('menuitem', { name: '客户撤诉' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '登记撤诉 C-2026-004211' }))
    await waitFor(() => expect(within(dialog).getByText('请填写客户的理由')).toBeVisible())
    expect(sent).toEqual([])
    await user.type(within(dialog).getByLabelText(/^客户的理由/), '已自行解决')
    answer = {
      ...complaint,
      withdrawal: { contactId: 'contact-1', reason: '已自行解决', askedAt: '2026-11-18T02:00:00Z' },
    }
    await user.click(within(dialog).getByRole('button', { name: '登记撤诉 C-2026-004211' }))
    expect(await screen.findByText('C-2026-004211 的撤诉待另一人核实')).toBeVisible()
    expect(sent[0]?.body).toEqual({ contactId: 'contact-1', reason: '已自行解决' })
  })

  it('keeps the dialog with what the server refuses', async () => {
    server.use(
      http.post('/api/complaints/:id/media-exposure', () =>
        problem(409, 'case-closed', { detail: '案件已结案。' }),
      ),
    )
    const { user } = actions()
    await menu(user)
    await user.click(screen.getByRole('menuitem', { name: '媒体曝光' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText(/^曝光链接/), 'https://example.org/1')
    await user.click(within(dialog).getByRole('button', { name: '登记 C-2026-004211 的曝光' }))
    expect(await within(dialog).findByText('案件已结案。')).toBeVisible()
  })
})

describe('a withdrawal that waits for a second person', () => {
  const withdrawal = {
    contactId: 'contact-1',
    reason: '已自行解决',
    askedBy: { id: 'staff-4', displayName: '陈静 Chen Jing' },
    askedAt: '2026-11-18T02:00:00Z',
  }
  const owned = (id: string) => ({
    ...caseFile,
    summary: { ...caseFile.summary, owner: { id, displayName: '某人' } },
  })

  it('is confirmed by somebody who had nothing to do with it', async () => {
    const { user } = render(
      <WithdrawalNotice complaint={{ ...complaint, withdrawal }} file={owned('staff-8')} />,
    )
    expect(await screen.findByText(/陈静 Chen Jing 登记了客户撤诉/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '核实 C-2026-004211 的撤诉' }))
    expect(await screen.findByText('C-2026-004211 的撤诉已核实')).toBeVisible()
    expect(sent[0]?.to).toBe('withdrawal/confirmation')
  })

  it('is not confirmed by its owner', async () => {
    render(<WithdrawalNotice complaint={{ ...complaint, withdrawal }} file={owned(me.id)} />)
    expect(await screen.findByText('登记人、处理人和负责人不能核实。')).toBeVisible()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })
})

describe('what a complaint is about', () => {
  it('shows how grave it is and the rows of the latest decisions, which open', async () => {
    const onDecision = vi.fn()
    const { user } = render(<ComplaintFacts complaint={complaint} file={caseFile} onDecision={onDecision} />)
    expect(await screen.findByText('重大')).toBeVisible()
    expect(screen.getByText('第二层 · 运营主管')).toBeVisible()
    expect(screen.getByText('第 2 轮')).toBeVisible()
    expect(screen.getByText('师傅两次没有上门')).toBeVisible()
    expect(screen.getByText('1,200')).toBeVisible()
    expect(screen.queryByText('投诉层级 第 2 行')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '投诉层级 第 7 行' }))
    expect(onDecision).toHaveBeenCalledWith('decision-3')
  })

  it('tells the rounds, the latest one open, without the registration', async () => {
    const { user } = render(<Rounds complaint={complaint} file={caseFile} />)
    expect(await screen.findByRole('link', { name: '查看联络' })).toHaveAttribute(
      'href',
      '/contacts/contact-1',
    )
    expect(screen.queryByText('登记并安抚')).not.toBeInTheDocument()
    await user.click(screen.getByText('处理重大投诉'))
    expect(await screen.findByText('道歉、退款')).toBeVisible()
    expect(screen.getByRole('link', { name: '维修单.pdf' })).toHaveAttribute(
      'href',
      '/api/files/file-1/content',
    )
  })
})

describe('a complaint without a call', () => {
  it('is registered with the time the customer came with it, once', async () => {
    let body: unknown
    server.use(
      http.post('/api/complaints', async ({ request }) => {
        body = await request.json()
        return HttpResponse.json({ ...complaint, caseId: 'case-9', number: 'C-2026-004219' }, { status: 201 })
      }),
    )
    const onRegistered = vi.fn()
    const customer = { id: 'customer-1', name: '张伟', phone: '13800138000', products: ['智能空调 X3'] }
    const { user } = render(<RegisterComplaint customer={customer} onRegistered={onRegistered} />)
    await user.click(await screen.findByRole('button', { name: '登记投诉' }))
    const drawer = await screen.findByRole('dialog')
    await user.click(within(drawer).getByRole('radio', { name: '到访' }))
    await choose('涉及产品', '智能空调 X3')
    await user.type(within(drawer).getByLabelText(/^事实/), '安装后漏水')
    await user.click(within(drawer).getByRole('button', { name: '登记投诉' }))
    await waitFor(() => expect(onRegistered).toHaveBeenCalledWith('case-9'))
    expect(body).toMatchObject({
      customerId: 'customer-1',
      channel: 'visit',
      product: '智能空调 X3',
      registration: { facts: '安装后漏水', feedbackPhone: '13800138000' },
    })
  })
})
