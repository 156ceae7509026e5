import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { customer, customerRow, repairs } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CustomerPage } from './customer-page'

const twin = { ...customer, id: 'customer-2', name: '张小伟', address: '上海市', version: 5 }

describe('the page of a customer', () => {
  const draw = () => render(<CustomerPage id="customer-1" onTab={vi.fn()} />)

  it('shows numbers that are wrong with how we know, products with their warranty, and the history', async () => {
    draw()
    const ways = await screen.findByRole('list', { name: '号码与邮箱' })
    expect(within(ways).getByText('错误号码 · 他人接听')).toBeVisible()
    expect(within(ways).getByText('首选')).toBeVisible()
    expect(within(ways).getByText('zhangwei@example.com')).toBeVisible()
    expect(await screen.findByText('保修至 2028-06-18')).toBeVisible()
    expect(await screen.findByRole('link', { name: '投诉 C-2026-000017' })).toHaveAttribute(
      'href',
      '/cases/case-1',
    )
    expect(screen.getByRole('link', { name: '电话' })).toHaveAttribute('href', '/contacts/contact-9')
    expect(within(screen.getByRole('list', { name: '服务历史' })).getByText('2026-05-02')).toBeVisible()
  })

  it('tells every change with who made it, from what and to what', async () => {
    render(<CustomerPage id="customer-1" tab="changes" onTab={vi.fn()} />)
    const changes = await screen.findByRole('list', { name: '变更记录' })
    const [rule, edit] = within(changes).getAllByRole('listitem')
    expect(rule).toHaveTextContent('客户价值')
    expect(rule).toHaveTextContent('普通→重点客户按决策表')
    expect(edit).toHaveTextContent('（空）→杭州市西湖区文三路 90 号李娜 · 编辑')
  })

  it('shows repair visits with their documents and records another one', async () => {
    let sent: unknown
    server.use(
      http.post('/api/customers/:id/repairs', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json(repairs[0])
      }),
    )
    const { user } = draw()
    const visits = await screen.findByRole('list', { name: '维修记录' })
    expect(visits).toHaveTextContent('2026-05-02 智能空调 X3自费不制冷 → 补充制冷剂')
    expect(visits).toHaveTextContent('西湖服务站 · 1200 小时 · ¥180')
    expect(within(visits).getByRole('link', { name: /维修单.pdf/ })).toHaveAttribute(
      'href',
      '/api/files/file-5/content',
    )
    await user.click(screen.getByRole('button', { name: /登记维修/ }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => expect(within(dialog).getByText('请填写故障现象')).toBeVisible())
    expect(sent).toBeUndefined()
    await user.type(within(dialog).getByRole('textbox', { name: '服务站' }), '西湖服务站')
    await user.type(within(dialog).getByRole('textbox', { name: '故障现象' }), '异响')
    await user.click(within(dialog).getByRole('radio', { name: '保修' }))
    await user.type(within(dialog).getByRole('textbox', { name: '维修日期' }), '2026-05-20{Enter}')
    await user.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
    await waitFor(() =>
      expect(sent).toMatchObject({
        productId: 'p1',
        visitedOn: '2026-05-20',
        station: '西湖服务站',
        fault: '异响',
        warranty: true,
      }),
    )
  })

  it('adds a number and shows a refusal at its field', async () => {
    let sent: unknown
    server.use(
      http.post('/api/customers/:id/numbers', async ({ request }) => {
        sent = await request.json()
        return problem(422, 'request-invalid', {
          errors: [{ field: 'number', slug: 'customer-number-marked-wrong', detail: '此号码已标记。' }],
        })
      }),
    )
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: /添加号码/ }))
    await user.type(await screen.findByRole('textbox', { name: '号码' }), '0571-88886666')
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText('此号码已标记。')).toBeVisible()
    expect(sent).toEqual({ number: '0571-88886666', source: 'customer' })
  })

  it('marks a number as wrong with the source', async () => {
    let sent: unknown
    server.use(
      http.post('/api/customers/:id/numbers/n1/wrong', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json(customer)
      }),
    )
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: '标记 138 0013 8000 为错误号码' }))
    await user.click(await screen.findByRole('menuitem', { name: '空号或停机' }))
    await waitFor(() => expect(sent).toEqual({ source: 'unreachable' }))
  })

  it('records what the customer said', async () => {
    let sent: unknown
    server.use(
      http.post('/api/customers/:id/consents', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json(customer)
      }),
    )
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: /记录/ }))
    const dialog = await screen.findByRole('dialog', { name: '记录客户的意愿' })
    await user.click(within(dialog).getByText('不同意'))
    await user.type(within(dialog).getByLabelText('凭证'), 'R-9')
    await user.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
    await waitFor(() =>
      expect(sent).toEqual({
        channel: 'sms',
        purpose: 'promotion',
        source: 'call',
        evidence: 'R-9',
        given: false,
      }),
    )
  })

  it('says that a record was merged into the one that is shown', async () => {
    render(<CustomerPage id="customer-0" onTab={vi.fn()} />)
    expect(await screen.findByText('原档案已并入“张伟”，以下为现在的档案。')).toBeVisible()
  })

  it('says so when there is no such customer', async () => {
    server.use(http.get('/api/customers/:id', () => problem(404, 'customer-not-found')))
    draw()
    expect(await screen.findByText('没有这位客户，或您无权查看')).toBeVisible()
  })
})

describe('merging a duplicate', () => {
  let sent: { body: unknown; version: string | null } | undefined
  beforeEach(() => {
    sent = undefined
    server.use(
      http.get('/api/customers/:id/sharing', () =>
        HttpResponse.json([{ ...customerRow, id: 'customer-2', name: '张小伟' }]),
      ),
      http.get('/api/customers/customer-2/merge-preview', () =>
        HttpResponse.json({
          duplicate: twin,
          survivor: customer,
          fields: [
            { field: 'name', former: '张伟', latter: '张小伟' },
            { field: 'address', former: customer.address, latter: '上海市' },
            { field: 'note', former: null, latter: '只在重复档案里' },
          ],
          moving: { contacts: 12, cases: 3 },
        }),
      ),
      http.post('/api/customers/customer-2/merge', async ({ request }) => {
        sent = { body: await request.json(), version: request.headers.get('If-Match') }
        return HttpResponse.json(customer)
      }),
    )
  })

  it('shows both side by side, lets one choose, and names both on the button', async () => {
    const { user } = render(<CustomerPage id="customer-1" onTab={vi.fn()} />)
    await user.click(await screen.findByRole('button', { name: '与“张小伟”比对合并' }))
    const sides = await screen.findByRole('group', { name: '逐项选择保留的内容' })
    expect(within(sides).queryByText('只在重复档案里')).not.toBeInTheDocument()
    await waitFor(() => expect(screen.getByText('随之转移：联络 12 · 案件 3')).toBeVisible())
    await user.click(within(sides).getByRole('radio', { name: '上海市' }))
    await user.click(screen.getByRole('button', { name: '将“张小伟”并入“张伟”' }))
    await waitFor(() =>
      expect(sent).toEqual({
        body: { into: 'customer-1', intoVersion: 2, take: ['address'] },
        version: '"5"',
      }),
    )
    expect(await screen.findByText('已并入 张伟')).toBeVisible()
  })
})
