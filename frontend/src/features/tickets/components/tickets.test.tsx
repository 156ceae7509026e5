import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Ticket, TicketRow } from '@/api/types'
import { me, ticket, ticketFile, tickets } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import type { TicketSearch } from '../queries'
import { ContactTickets } from './contact-tickets'
import { TicketActions } from './ticket-actions'
import { TicketFacts, TicketNotice, TicketWork } from './ticket-facts'
import { TicketListPage } from './ticket-list-page'

let asked: URLSearchParams
let list: TicketRow[]
let sent: { to: string; body: unknown; key: string | null }[]
beforeEach(() => {
  list = tickets
  sent = []
  server.use(
    http.get('/api/tickets', ({ request }) => {
      asked = new URL(request.url).searchParams
      return HttpResponse.json({ items: list })
    }),
    http.post('/api/tickets/:id/:action', async ({ request, params }) => {
      const key = request.headers.get('Idempotency-Key')
      sent.push({ to: String(params.action), body: await request.json(), key })
      return HttpResponse.json(
        params.action === 'reopening' ? { caseId: 'case-40', number: 'T-2026-000190' } : ticket,
      )
    }),
  )
})

describe('the list of tickets', () => {
  const draw = (search: TicketSearch = {}, permissions = me.permissions) => {
    const onSearch = vi.fn()
    return {
      onSearch,
      ...render(<TicketListPage search={search} onSearch={onSearch} />, { me: { ...me, permissions } }),
    }
  }
  const rowOf = async (words: string) => (await screen.findByText(words)).closest('tr') as HTMLElement

  it('shows what is wanted, who does it, whose it is, until when, and whether the customer was told', async () => {
    draw()
    const repair = await rowOf('空调不制冷')
    expect(repair).toHaveTextContent('T-2026-000181维修')
    expect(repair).toHaveTextContent('等待他方上海网点')
    expect(repair).toHaveTextContent(me.displayName)
    const late = await rowOf('地址有误')
    expect(late).toHaveTextContent('资料变更')
    expect(late).toHaveTextContent('待客户确认本中心')
    expect(late).toHaveTextContent('陈静 Chen Jing待认领')
    expect(within(late).getByRole('timer')).toHaveAccessibleName(/已超时/)
    expect(late.querySelectorAll('time')).toHaveLength(1)
    expect(repair.querySelectorAll('time')).toHaveLength(0)
  })

  it('begins with those of the person, a leader with those of the team', async () => {
    const { unmount } = draw({}, ['CASES_READ', 'CASES_WORK'])
    await rowOf('空调不制冷')
    expect(Object.fromEntries(asked)).toMatchObject({ state: 'open', owner: me.id })
    expect(asked.has('team')).toBe(false)
    unmount()
    draw()
    await rowOf('空调不制冷')
    expect(asked.get('team')).toBe('unit-team')
    expect(asked.has('owner')).toBe(false)
  })

  it('asks for what the address says', async () => {
    draw({ view: 'all', type: 'REPAIR', target: 'nearestOutlet', overdue: true, q: '空调' })
    await rowOf('空调不制冷')
    expect(Object.fromEntries(asked)).toMatchObject({
      state: 'open',
      type: 'REPAIR',
      target: 'nearestOutlet',
      overdue: 'true',
      q: '空调',
    })
    expect(asked.has('owner') || asked.has('team')).toBe(false)
  })

  it('forgets lateness when the closed ones are asked for', async () => {
    const { user, onSearch } = draw({ overdue: true, type: 'REPAIR' })
    await rowOf('空调不制冷')
    await user.click(screen.getByText('已结案'))
    expect(onSearch).toHaveBeenCalledWith({ state: 'closed', overdue: undefined, type: 'REPAIR' })
  })

  it('says what to expect where there is nothing', async () => {
    list = []
    draw()
    expect(await screen.findByText('没有进行中的工单')).toBeVisible()
  })
})

describe('the tickets of a contact', () => {
  it('stand with their numbers, and nothing stands where there is none', async () => {
    server.use(http.get('/api/contacts/contact-1/tickets', () => HttpResponse.json(tickets.slice(0, 1))))
    const { unmount } = render(<ContactTickets contactId="contact-1" />)
    const item = await screen.findByRole('listitem')
    expect(item).toHaveTextContent('维修工单T-2026-000181等待他方')
    expect(within(item).getByRole('link')).toHaveAttribute('href', '/cases/case-31')
    unmount()
    const { client } = render(<ContactTickets contactId="contact-2" />)
    await waitFor(() => expect(client.getQueryData(['cases', 'of-contact', 'contact-2'])).toEqual([]))
    expect(screen.queryByRole('list')).not.toBeInTheDocument()
  })
})

describe('a ticket', () => {
  it('shows the fields of its type and leaves out what was not said', async () => {
    render(<TicketFacts ticket={ticket} />)
    const term = async (name: string) => (await screen.findByText(name)).nextElementSibling
    expect(await term('类型')).toHaveTextContent('维修')
    expect(await term('故障')).toHaveTextContent('压缩机不启动')
    expect(await term('是否在保')).toHaveTextContent('是')
    expect(await term('金额 (元)')).toHaveTextContent('1,200')
    expect(screen.queryByText('订单号')).not.toBeInTheDocument()
  })

  it('tells who does it, the rounds, and how the customer was told', async () => {
    render(<TicketWork ticket={ticket} />)
    const term = async (name: string) => (await screen.findByText(name)).nextElementSibling
    expect(await term('客户看到的进展')).toHaveTextContent('处理中')
    expect(await term('承办')).toHaveTextContent('就近网点 · 上海网点')
    expect(await term('客户未认可')).toHaveTextContent('1 次')
    expect(await term('督办')).toHaveTextContent('已预警')
    expect(await term('告知客户')).toHaveTextContent('电话已告知')
    expect(await term('客户确认')).toHaveTextContent('由回访询问')
    expect(screen.getByRole('link', { name: '查看联络' })).toHaveAttribute('href', '/contacts/contact-1')
  })

  it('does not call sent what has not arrived', async () => {
    render(<TicketWork ticket={{ ...ticket, informedAt: undefined, informedBy: undefined }} />)
    expect(await screen.findByText('尚未告知')).toBeVisible()
  })

  it('says what it waits for, and nothing once it is closed', async () => {
    const { unmount } = render(<TicketNotice ticket={{ ...ticket, waitsForReply: true, mayObject: true }} />)
    expect(await screen.findByText(/正在等客户补充/)).toBeVisible()
    expect(screen.getByText(/客户若不认可/)).toBeVisible()
    expect(screen.getByText('客户 1 次未认可办理结果，承诺重新计时。')).toBeVisible()
    unmount()
    render(
      <>
        <p>{'ready'}</p>
        <TicketNotice ticket={{ ...ticket, waitsForReply: true, status: 'closed' }} />
      </>,
    )
    await screen.findByText('ready')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})

describe('what customers say about a ticket', () => {
  const actions = (part: Partial<Ticket> = {}, file = ticketFile) => {
    const onGoesOn = vi.fn()
    return {
      onGoesOn,
      ...render(<TicketActions ticket={{ ...ticket, ...part }} file={file} onGoesOn={onGoesOn} />),
    }
  }
  const menu = async (user: ReturnType<typeof actions>['user']) => {
    await user.click(await screen.findByRole('button', { name: /客户后续/ }))
    return (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
  }

  it('is what makes sense now', async () => {
    const { user, unmount } = actions()
    expect(await menu(user)).toEqual(['客户再次联系', '客户撤回'])
    unmount()
    const waiting = actions({ mayObject: true })
    expect((await menu(waiting.user))[0]).toBe('客户不认可')
    waiting.unmount()
    const closed = actions({ status: 'closed' })
    expect(await menu(closed.user)).toEqual(['重新受理'])
  })

  it('is nothing for one that was merged', async () => {
    render(
      <>
        <p>{'ready'}</p>
        <TicketActions
          ticket={ticket}
          file={{ ...ticketFile, mergedInto: 'case-2' }}
          onGoesOn={() => undefined}
        />
      </>,
    )
    await screen.findByText('ready')
    expect(screen.queryByRole('button', { name: /客户后续/ })).not.toBeInTheDocument()
  })

  it('is noted with the contact in which it was said', async () => {
    const { user } = actions()
    await menu(user)
    await user.click(screen.getByRole('menuitem', { name: '客户再次联系' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('radio', { name: '催办' }))
    await user.click(within(dialog).getByRole('button', { name: '记入 T-2026-000187' }))
    expect(await screen.findByText('已记入 T-2026-000187')).toBeVisible()
    expect(sent[0]).toMatchObject({ to: 'contacts', body: { contactId: 'contact-1', kind: 'urge' } })
    expect(sent[0]?.key).toBeTruthy()
  })

  it('needs a reason to be withdrawn', async () => {
    const { user } = actions()
    await menu(user)
    await user.click(screen.getByRole('menuitem', { name: '客户撤回' }))
    const submit = await screen.findByRole('button', { name: '撤回 T-2026-000187' })
    await user.click(submit)
    expect(await screen.findByText('请填写客户的理由')).toBeVisible()
    expect(sent).toEqual([])
    await user.type(screen.getByLabelText(/^客户的理由/), '已自行修好')
    await user.click(submit)
    await waitFor(() =>
      expect(sent[0]).toMatchObject({
        to: 'withdrawal',
        body: { contactId: 'contact-1', reason: '已自行修好' },
      }),
    )
  })

  it('leads on to the ticket that follows a closed one', async () => {
    const { user, onGoesOn } = actions({ status: 'closed' })
    await menu(user)
    await user.click(screen.getByRole('menuitem', { name: '重新受理' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText(/^客户的理由/), '又坏了')
    await user.click(within(dialog).getByRole('radio', { name: '是' }))
    await user.click(within(dialog).getByRole('button', { name: '重新受理 T-2026-000187' }))
    expect(await screen.findByText('已另立 T-2026-000190，承接 T-2026-000187')).toBeVisible()
    expect(onGoesOn).toHaveBeenCalledWith('case-40')
    expect(sent[0]?.body).toEqual({
      contactId: 'contact-1',
      reason: '又坏了',
      sameReason: true,
      newFacts: false,
    })
  })
})
