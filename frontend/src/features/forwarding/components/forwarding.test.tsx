import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Order, OrderRow, Permission } from '@/api/types'
import { changeLocale } from '@/i18n'
import { choose } from '@/testing/choose'
import { contactOrder, me, order, orders, storedFile } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import type { OrderSearch } from '../queries'
import { ContactForwarding, ForwardingPanel } from './forwarding-panel'
import { OrderListPage } from './order-list-page'
import { OrderPage } from './order-page'

const handler: Permission[] = ['OWN_ACCOUNT', 'TASKS_WORK', 'WORK_ORDERS']

let asked: URLSearchParams
let list: OrderRow[]
let shown: Order
let sent: { to: string; body: unknown; key: string | null } | undefined
beforeEach(() => {
  list = orders
  shown = order
  sent = undefined
  server.use(
    http.get('/api/work-orders', ({ request }) => {
      asked = new URL(request.url).searchParams
      return HttpResponse.json({ items: list })
    }),
    http.get('/api/work-orders/:id', () => HttpResponse.json(shown)),
    http.get('/api/cases/:id/work-orders', () => HttpResponse.json({ items: list })),
    http.post('/api/work-orders/:id/:action', async ({ request, params }) => {
      sent = {
        to: String(params.action),
        body: await request.json(),
        key: request.headers.get('Idempotency-Key'),
      }
      return HttpResponse.json(shown)
    }),
  )
})

describe('the list of orders', () => {
  const draw = (search: OrderSearch = {}) => {
    const onSearch = vi.fn()
    return {
      onSearch,
      ...render(<OrderListPage search={search} onSearch={onSearch} />, {
        me: { ...me, permissions: handler },
      }),
    }
  }
  const rowOf = async (words: string) => (await screen.findByText(words)).closest('tr') as HTMLElement

  it('shows number, subject, product, state, clock and round', async () => {
    draw()
    const late = await rowOf('发票抬头有误')
    expect(late).toHaveTextContent('F-2026-000018/2')
    expect(late).toHaveTextContent('待接单')
    expect(late).toHaveTextContent('第 2 轮')
    expect(late).toHaveTextContent('超时一次')
    expect(within(late).getByRole('timer')).toHaveAccessibleName(/已超时/)
    expect(await rowOf('补派师傅上门维修')).toHaveTextContent('智能空调 X3办理中')
    expect(asked.get('state')).toBe('open')
  })

  it('asks for what has ended, and says what to expect where there is nothing', async () => {
    list = []
    const { user, onSearch } = draw()
    expect(await screen.findByText('没有进行中的转办')).toBeVisible()
    await user.click(screen.getByText('已结束'))
    expect(onSearch).toHaveBeenCalledWith({ state: 'closed' })
  })
})

describe('an order', () => {
  const draw = () =>
    render(<OrderPage id="order-1" work={(taskId) => <p>{`form of ${taskId}`}</p>} />, {
      me: { ...me, permissions: handler },
    })

  it('tells the handler everything about the problem and nothing else', async () => {
    draw()
    const content = await screen.findByRole('region', { name: '问题' })
    expect(content).toHaveTextContent('师傅两次约定后未上门，客户请假等候。')
    expect(content).toHaveTextContent('今日 18 点前答复')
    expect(within(content).getByRole('link', { name: '13900001111' })).toHaveAttribute(
      'href',
      'tel:13900001111',
    )
    expect(screen.queryByText('查看案件')).not.toBeInTheDocument()
    expect(screen.getByText('form of task-7')).toBeVisible()
    expect(screen.getByRole('list', { name: '办理经过' })).toHaveTextContent('派出工作单')
    expect(screen.getByRole('link', { name: /报修单.pdf/ })).toHaveAttribute(
      'href',
      '/api/files/file-1/content',
    )
  })

  it('lets the handler ask for what is missing, in words', async () => {
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: '请求补充信息' }))
    await user.click(screen.getByRole('button', { name: '发出请求' }))
    await waitFor(() => expect(screen.getByText('请填写需要的信息')).toBeVisible())
    expect(sent).toBeUndefined()
    await user.type(screen.getByLabelText(/^需要的信息/), '订单号？')
    await user.click(screen.getByRole('button', { name: '发出请求' }))
    expect(await screen.findByText('已请转办人补充信息')).toBeVisible()
    expect(sent).toMatchObject({ to: 'info-request', body: { question: '订单号？' } })
    expect(sent?.key).toBeTruthy()
  })

  it('says in words when somebody was quicker', async () => {
    server.use(
      http.post('/api/work-orders/:id/:action', () =>
        problem(409, 'work-order-not-in-work', { detail: '该工作单目前不在办理中' }),
      ),
    )
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: '请求补充信息' }))
    await user.type(screen.getByLabelText(/^需要的信息/), '订单号？')
    await user.click(screen.getByRole('button', { name: '发出请求' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('该工作单目前不在办理中')
  })

  it('offers its owner to call it off, by its name', async () => {
    shown = {
      ...order,
      tasks: [],
      may: { askInfo: false, askExtension: false, callOff: true, tellResult: false },
    }
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: '取消转办' }))
    await user.type(screen.getByLabelText(/^原因/), '客户已自行解决')
    await user.click(screen.getByRole('button', { name: '取消转办 C-2026-004211/1' }))
    expect(await screen.findByText('C-2026-004211/1 已取消')).toBeVisible()
    expect(sent).toMatchObject({ to: 'calling-off', body: { reason: '客户已自行解决' } })
    expect(screen.queryByRole('button', { name: '申请延期' })).not.toBeInTheDocument()
  })

  it('speaks English as well', async () => {
    draw()
    await screen.findByRole('region', { name: '问题' })
    await changeLocale('en')
    expect(await screen.findByRole('button', { name: 'Need information' })).toBeVisible()
    expect(screen.getByRole('list', { name: 'What happened' })).toHaveTextContent('Order sent')
  })

  it('says so when it has gone to somebody else', async () => {
    server.use(http.get('/api/work-orders/:id', () => problem(404, 'not-found')))
    draw()
    expect(await screen.findByText('找不到该工作单')).toBeVisible()
  })
})

describe('the orders of a case', () => {
  const draw = (permissions: Permission[] = me.permissions, open = true) =>
    render(<ForwardingPanel caseId="case-1" number="C-2026-004211" title="空调不制冷" open={open} />, {
      me: { ...me, permissions },
    })

  it('stand with state, clock and supervision', async () => {
    draw()
    const rows = within(await screen.findByRole('list', { name: '转办' })).getAllByRole('listitem')
    expect(rows[1]).toHaveTextContent('F-2026-000018/2待接单第 2 轮超时一次')
    expect(within(rows[1] as HTMLElement).getByRole('link')).toHaveAttribute('href', '/orders/order-2')
  })

  it('can only grow while the case is open and the person may work on it', async () => {
    const { unmount } = draw(['CASES_READ'])
    await screen.findByRole('list', { name: '转办' })
    expect(screen.queryByRole('button', { name: /转办…/ })).not.toBeInTheDocument()
    unmount()
    draw(me.permissions, false)
    await screen.findByRole('list', { name: '转办' })
    expect(screen.queryByRole('button', { name: /转办…/ })).not.toBeInTheDocument()
  })

  it('are forwarded with every mandatory field', async () => {
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: /转办…/ }))
    const drawer = await screen.findByRole('dialog', { name: '转办 C-2026-004211 的问题' })
    await user.click(within(drawer).getByRole('button', { name: '转办' }))
    for (const what of ['转给', '事实', '诉求', '期望结果', '已对客户说了什么', '期限', '允许承办方联系客户'])
      expect(await within(drawer).findByText(`请填写${what}`)).toBeVisible()
    await choose('转给', '售后服务部')
    expect(await within(drawer).findByRole('button', { name: '转办给售后服务部' })).toBeVisible()
  })
})

describe('the orders of a contact', () => {
  const draw = (permissions: Permission[] = me.permissions) =>
    render(<ContactForwarding contactId="contact-1" who="张伟" products={['智能空调 X3']} />, {
      me: { ...me, permissions },
    })

  it('stand with their state, and only grow where the person may work on contacts', async () => {
    draw(['CONTACTS_READ', 'WORK_ORDERS'])
    const list = await screen.findByRole('list', { name: '转办' })
    expect(list).toHaveTextContent('F-2026-000019待接单安装预约未落实')
    expect(within(list).getByRole('link')).toHaveAttribute('href', '/orders/order-3')
    expect(screen.queryByRole('button', { name: /转办…/ })).not.toBeInTheDocument()
  })

  it('take the product talked about, and files', async () => {
    const bodies: unknown[] = []
    server.use(
      http.post('/api/contacts/:id/work-orders', async ({ request }) => {
        bodies.push(await request.json())
        return HttpResponse.json(contactOrder, { status: 201 })
      }),
    )
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: /转办…/ }))
    const drawer = await screen.findByRole('dialog', { name: '转办与 张伟 联络中的问题' })
    await choose('转给', '售后服务部')
    const say = (label: string, value: string) =>
      fireEvent.change(within(drawer).getByLabelText(new RegExp(`^${label}`)), { target: { value } })
    for (const label of ['主题', '事实', '诉求', '期望结果', '已对客户说了什么']) say(label, `${label}…`)
    const due = within(drawer).getByLabelText(/^期限/)
    fireEvent.mouseDown(due)
    say('期限', '2099-01-01 18:00')
    fireEvent.keyDown(due, { key: 'Enter', keyCode: 13 })
    await user.click(within(drawer).getByText('否'))
    fireEvent.change(within(drawer).getByLabelText(/^附件/), {
      target: { files: [new File(['%PDF'], '照片.pdf', { type: 'application/pdf' })] },
    })
    expect(await within(drawer).findByRole('list', { name: '附件' })).toBeVisible()
    expect(await within(drawer).findByRole('button', { name: /^移除/ })).toBeVisible()
    await user.click(within(drawer).getByRole('button', { name: '转办给售后服务部' }))
    expect(await screen.findByText('已转办：F-2026-000019')).toBeVisible()
    expect(bodies).toMatchObject([
      { product: '智能空调 X3', files: [storedFile.id], contactAllowed: 'no', target: 'unit-service' },
    ])
  })
})
