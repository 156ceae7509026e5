import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallbackRow } from '@/api/types'
import { choose } from '@/testing/choose'
import { callback, callbacks, me } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import type { CallbackSearch } from '../queries'
import { CallbackActions } from './callback-actions'
import { CallbackListPage } from './callback-list-page'
import { PlanCallback } from './plan-callback'

let asked: URLSearchParams
let list: CallbackRow[]
let sent: { to: string; body: unknown; key: string | null } | undefined
beforeEach(() => {
  list = callbacks
  sent = undefined
  const keep = async (to: string, request: Request) => {
    sent = { to, body: await request.json(), key: request.headers.get('Idempotency-Key') }
  }
  server.use(
    http.get('/api/callbacks', ({ request }) => {
      asked = new URL(request.url).searchParams
      return HttpResponse.json({ items: list })
    }),
    http.post('/api/callbacks', async ({ request }) => {
      await keep('plan', request)
      return HttpResponse.json({ callback: callbacks[0], anew: false }, { status: 201 })
    }),
    http.post('/api/callbacks/:id/:action', async ({ request, params }) => {
      await keep(String(params.action), request)
      return HttpResponse.json(callback)
    }),
  )
})

describe('the list of callbacks', () => {
  const draw = (search: CallbackSearch = {}, permissions = me.permissions) => {
    const onSearch = vi.fn()
    return {
      onSearch,
      ...render(<CallbackListPage search={search} onSearch={onSearch} />, { me: { ...me, permissions } }),
    }
  }
  const rowOf = async (words: string) => (await screen.findByText(words)).closest('tr') as HTMLElement

  it('shows reason, customer, state, due, attempts and who', async () => {
    draw()
    const own = await rowOf('发票何时寄出')
    expect(own).toHaveTextContent('B-2026-000031约定回电张伟')
    expect(own).toHaveTextContent('可拨打')
    expect(own).toHaveTextContent('1 次 剩 3 次')
    expect(own).toHaveTextContent(me.displayName)
    const late = await rowOf('空调漏水已修复')
    expect(late).toHaveTextContent('问题解决确认王芳')
    expect(late).toHaveTextContent('等待中')
    expect(within(late).getByRole('timer')).toHaveAccessibleName(/已超时/)
    expect(asked.get('state')).toBe('open')
  })

  it('asks for what the address says', async () => {
    draw({ type: 'LOW_SCORE', late: true, mine: true })
    await rowOf('发票何时寄出')
    expect(Object.fromEntries(asked)).toMatchObject({ type: 'LOW_SCORE', late: 'true', mine: 'true' })
  })

  it('forgets what fits open ones only when those that are over are asked for', async () => {
    const { user, onSearch } = draw({ late: true, type: 'PROMISED' })
    await rowOf('发票何时寄出')
    await user.click(screen.getByText('已结束'))
    expect(onSearch).toHaveBeenCalledWith({ state: 'over', type: 'PROMISED' })
  })

  it('says what to expect where there is nothing, and lets only those call who may', async () => {
    list = []
    draw({}, ['OWN_ACCOUNT', 'CONTACTS_READ'])
    expect(await screen.findByText('没有进行中的回访')).toBeVisible()
    expect(screen.queryByRole('button', { name: '开始回访' })).not.toBeInTheDocument()
  })
})

describe('what can be done with a callback', () => {
  it('is what the server offers', async () => {
    render(<CallbackActions callback={callback} />)
    expect(await screen.findByRole('button', { name: '取消回访' })).toBeVisible()
    expect(screen.queryByRole('button', { name: '改约' })).not.toBeInTheDocument()
  })

  it('calls off with a reason that stays on record', async () => {
    const { user } = render(<CallbackActions callback={callback} />)
    await user.click(await screen.findByRole('button', { name: '取消回访' }))
    const submit = screen.getByRole('button', { name: '取消回访 B-2026-000031' })
    await user.click(submit)
    await waitFor(() => expect(screen.getByText('请填写原因')).toBeVisible())
    expect(sent).toBeUndefined()
    await user.type(screen.getByLabelText(/^原因/), '已邮件答复')
    await user.click(submit)
    expect(await screen.findByText('已取消回访 B-2026-000031')).toBeVisible()
    expect(sent).toMatchObject({ to: 'calling-off', body: { reason: '已邮件答复' } })
    expect(sent?.key).toBeTruthy()
  })

  it('settles what was solved in another contact', async () => {
    const { user } = render(<CallbackActions callback={callback} />)
    await user.click(await screen.findByRole('button', { name: '来电中已解决' }))
    await user.click(screen.getByLabelText('部分解决'))
    await user.click(screen.getByRole('button', { name: '结束回访' }))
    expect(await screen.findByText('回访已结束：B-2026-000031')).toBeVisible()
    expect(sent).toMatchObject({ to: 'settlement', body: { result: 'partly' } })
  })
})

describe('ordering a callback', () => {
  it('names the reason, and says so where there is one about it already', async () => {
    const onPlanned = vi.fn()
    const { user } = render(
      <PlanCallback
        customer={{ id: 'customer-1', name: '张伟' }}
        contactId="contact-1"
        onPlanned={onPlanned}
      />,
    )
    await user.click(await screen.findByRole('button', { name: '安排回访' }))
    await choose('事由', '咨询答复')
    await user.type(screen.getByLabelText('内容'), '保修多久')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '安排回访' }))
    expect(await screen.findByText('同一事由已有回访 B-2026-000031')).toBeVisible()
    expect(sent?.body).toEqual({
      type: 'KNOWLEDGE_ANSWER',
      customerId: 'customer-1',
      contactId: 'contact-1',
      matter: '保修多久',
    })
    expect(onPlanned).toHaveBeenCalledWith('callback-1')
  })
})
