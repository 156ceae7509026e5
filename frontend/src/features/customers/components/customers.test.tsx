import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CustomerEdit } from '@/api/types'
import { customer, me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CustomerCard } from './customer-card'
import { CustomerDrawer } from './customer-drawer'
import { CustomerListPage } from './customer-list-page'

describe('the list of customers', () => {
  const draw = (q?: string, permissions = me.permissions) => {
    const onSearch = vi.fn()
    return {
      onSearch,
      ...render(<CustomerListPage search={{ q }} onSearch={onSearch} />, { me: { ...me, permissions } }),
    }
  }

  it('searches on the server for what is typed', async () => {
    const { user, onSearch } = draw()
    await user.type(await screen.findByRole('textbox', { name: '按姓名或号码搜索' }), '张')
    await waitFor(() => expect(onSearch).toHaveBeenCalledWith({ q: '张' }))
  })

  it('asks for the words in its address and opens a row by keyboard', async () => {
    let asked: string | null = null
    server.use(
      http.get('/api/customers', ({ request }) => {
        asked = new URL(request.url).searchParams.get('q')
        return HttpResponse.json({ items: [{ ...customer, number: '13800138000' }] })
      }),
    )
    const { user, router } = draw('张伟')
    const row = (await screen.findByRole('link', { name: '张伟' })).closest('tr') as HTMLElement
    expect(asked).toBe('张伟')
    row.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/customers/customer-1'))
  })

  it('tells nothing found from nothing there', async () => {
    server.use(http.get('/api/customers', () => HttpResponse.json({ items: [] })))
    const { user, onSearch, unmount } = draw('无此人')
    await user.click(await screen.findByRole('button', { name: '清除筛选' }))
    expect(onSearch).toHaveBeenCalledWith({})
    unmount()
    const agent = draw()
    expect(await screen.findByText('暂无可见的客户')).toBeVisible()
    agent.unmount()
    const leader = { ...me, roles: ['TEAM_LEADER' as const] }
    render(<CustomerListPage search={{}} onSearch={vi.fn()} />, { me: leader })
    expect(await screen.findByText('还没有客户')).toBeVisible()
  })

  it('narrows by tag and tells agents how they find the others', async () => {
    const agent = { ...me, roles: ['AGENT' as const] }
    const onSearch = vi.fn()
    const { user } = render(<CustomerListPage search={{}} onSearch={onSearch} />, { me: agent })
    expect(await screen.findByText(/请输入完整号码查找/)).toBeVisible()
    await user.click(await screen.findByRole('combobox', { name: '标签' }))
    await user.click(await screen.findByTitle('车主俱乐部'))
    expect(onSearch).toHaveBeenCalledWith({ tag: '车主俱乐部' })
  })

  it('offers a new customer only to those who may write', async () => {
    const { unmount } = draw()
    expect(await screen.findByRole('button', { name: /新建客户/ })).toBeVisible()
    unmount()
    draw(undefined, ['CUSTOMERS_READ'])
    await screen.findByRole('link', { name: '张伟' })
    expect(screen.queryByRole('button', { name: /新建客户/ })).not.toBeInTheDocument()
  })
})

describe('the profile of a customer', () => {
  let sent: { body: CustomerEdit; version: string | null } | undefined
  const now = () => (sent ? { ...customer, address: sent.body.address, version: 3 } : customer)
  beforeEach(() => {
    sent = undefined
    server.use(
      http.put('/api/customers/:id', async ({ request }) => {
        sent = { body: (await request.json()) as CustomerEdit, version: request.headers.get('If-Match') }
        return HttpResponse.json(now())
      }),
      http.get('/api/customers/:id', () => HttpResponse.json(now())),
    )
  })

  it('changes what was edited, against the version that was read, and loses nothing else', async () => {
    const { user } = render(<CustomerCard id="customer-1" />)
    await user.click(await screen.findByRole('button', { name: /编辑客户/ }))
    const address = await screen.findByLabelText('地址')
    await user.clear(address)
    await user.type(address, '滨江区江南大道 1 号')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('已保存 张伟')).toBeVisible()
    expect(sent?.version).toBe('"2"')
    expect(sent?.body).toMatchObject({
      name: '张伟',
      address: '滨江区江南大道 1 号',
      note: customer.note,
      marks: customer.marks,
    })
    expect(sent?.body).not.toHaveProperty('numbers')
    expect(sent?.body).not.toHaveProperty('products')
    expect(await screen.findByText('滨江区江南大道 1 号')).toBeVisible()
  })

  it('says when somebody else was quicker and keeps what was written', async () => {
    server.use(
      http.put('/api/customers/:id', () =>
        problem(412, 'stale-version', { detail: '您打开之后内容已有变化，请刷新后再试。' }),
      ),
    )
    const { user } = render(<CustomerDrawer open customer={customer} onClose={() => undefined} />)
    await user.type(await screen.findByLabelText('备注'), '急')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('您打开之后内容已有变化，请刷新后再试。')).toBeVisible()
    expect(screen.getByLabelText('备注')).toHaveValue('习惯下午联系。急')
  })

  it('needs a name and shows the refusal of a number at that number', async () => {
    server.use(
      http.post('/api/customers', () =>
        problem(422, 'request-invalid', {
          errors: [{ field: 'numbers[0]', slug: 'field-invalid', detail: '填写的内容无效。' }],
        }),
      ),
    )
    const { user } = render(<CustomerDrawer open onClose={() => undefined} />)
    await user.type(await screen.findByRole('textbox', { name: '号码' }), 'abc')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(screen.getByText('请填写姓名')).toBeVisible())
    await user.type(screen.getByLabelText(/^姓名/), '新客')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('填写的内容无效。')).toBeVisible()
  })
})
