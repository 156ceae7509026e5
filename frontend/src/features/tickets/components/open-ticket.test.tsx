import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { choose } from '@/testing/choose'
import { me, ticket, ticketNeeds } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { fieldsOf } from '../words'
import { OpenTicket } from './open-ticket'

let sent: { body: unknown; key: string | null }[]
beforeEach(() => {
  sent = []
  server.use(
    http.post('/api/tickets', async ({ request }) => {
      sent.push({ body: await request.json(), key: request.headers.get('Idempotency-Key') })
      return HttpResponse.json({ ...ticket, caseId: 'case-39' }, { status: 201 })
    }),
  )
})

describe('opening a ticket', () => {
  const contact = { contactId: 'contact-1', channel: 'call' as const, startedAt: '2026-11-20T02:00:00Z' }
  const customer = { id: 'customer-1', name: '张伟', phone: '13900001111', products: ['智能空调 X3'] }
  const open = async (props: Partial<Parameters<typeof OpenTicket>[0]> = {}) => {
    const onOpened = vi.fn()
    const view = render(<OpenTicket customer={customer} onOpened={onOpened} {...props} />)
    await view.user.click(await screen.findByRole('button', { name: '开工单' }))
    const drawer = await screen.findByRole('dialog')
    await within(drawer).findByLabelText(/^客户要办什么/)
    return { onOpened, drawer, ...view }
  }

  it('asks for what a type needs, and for nothing else', async () => {
    for (const { type, needs } of ticketNeeds) {
      expect(fieldsOf(type, needs)).toEqual(expect.arrayContaining(needs))
    }
    expect(fieldsOf('DATA_CHANGE', [])).toEqual(['facts', 'phone', 'subject'])
    expect(fieldsOf('FEEDBACK', ['region'])).toContain('region')
    const { drawer, user } = await open()
    expect(within(drawer).getByLabelText(/^故障/)).toBeVisible()
    expect(within(drawer).queryByLabelText(/^订单号/)).not.toBeInTheDocument()
    await user.click(within(drawer).getByRole('button', { name: '开工单' }))
    expect(await within(drawer).findByText('请填写故障')).toBeVisible()
    expect(await within(drawer).findByText('请填写是否在保')).toBeVisible()
    await choose('要办什么', '业务申请')
    expect(await within(drawer).findByLabelText(/^申请人/)).toBeVisible()
    expect(within(drawer).queryByLabelText(/^故障/)).not.toBeInTheDocument()
    expect(sent).toEqual([])
  })

  it('takes customer, number and product over, and where the customer came with it', async () => {
    const { drawer, user, onOpened } = await open({ contact })
    expect(within(drawer).queryByText('渠道')).not.toBeInTheDocument()
    await user.type(within(drawer).getByLabelText(/^客户要办什么/), '开机不制冷')
    await user.type(within(drawer).getByLabelText(/^故障/), '压缩机不启动')
    await user.click(within(drawer).getByRole('radio', { name: '否' }))
    await user.type(within(drawer).getByLabelText(/^地址/), '世纪大道 1 号')
    await user.click(within(drawer).getByRole('button', { name: '开工单' }))
    expect(await screen.findByText('已开工单 T-2026-000187')).toBeVisible()
    expect(onOpened).toHaveBeenCalledWith('case-39')
    expect(sent[0]?.key).toBeTruthy()
    expect(sent[0]?.body).toEqual({
      type: 'REPAIR',
      customerId: 'customer-1',
      contactId: 'contact-1',
      channel: 'call',
      receivedAt: '2026-11-20T02:00:00Z',
      language: 'zh-CN',
      details: {
        facts: '开机不制冷',
        phone: '13900001111',
        product: '智能空调 X3',
        fault: '压缩机不启动',
        warranty: false,
        address: '世纪大道 1 号',
      },
    })
  })

  it('shows the refusal of a field at its place', async () => {
    server.use(
      http.post('/api/tickets', () =>
        problem(422, 'request-invalid', {
          errors: [{ field: 'details.phone', slug: 'phone-number-malformed', detail: '号码格式不对' }],
        }),
      ),
    )
    const { drawer, user } = await open({ contact })
    await choose('要办什么', '反馈')
    await user.type(within(drawer).getByLabelText(/^客户要办什么/), '想要晚间服务')
    await user.click(within(drawer).getByRole('button', { name: '开工单' }))
    expect(await within(drawer).findByText('号码格式不对')).toBeVisible()
  })

  it('is for those who work on cases', async () => {
    render(
      <>
        <p>{'ready'}</p>
        <OpenTicket />
      </>,
      { me: { ...me, permissions: ['CASES_READ'] } },
    )
    await screen.findByText('ready')
    expect(screen.queryByRole('button', { name: '开工单' })).not.toBeInTheDocument()
  })
})
