import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import { choose } from '@/testing/choose'
import { customer, regions } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CustomerDrawer } from './customer-drawer'
import { SetupPage } from './setup-page'

let sent: unknown[]
beforeEach(() => {
  sent = []
  server.use(
    http.put('/api/customers/:id', async ({ request }) => {
      sent.push(((await request.json()) as { region?: string }).region)
      return HttpResponse.json(customer)
    }),
    http.put('/api/customer-regions/:key', async ({ params, request }) => {
      sent.push([params.key, request.headers.get('If-Match'), await request.json()])
      return HttpResponse.json(regions[0])
    }),
  )
})

it('offers the regions in use, not those that are not', async () => {
  const { user } = render(<CustomerDrawer open customer={customer} onClose={vi.fn()} />)
  await screen.findByLabelText(/^地区/)
  await choose('地区', '上海')
  expect(screen.queryByText('旧区')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: /保存/ }))
  await vi.waitFor(() => expect(sent).toEqual(['上海']))
})

it('lets operations rename a region, of the version they have read', async () => {
  const { user } = render(<SetupPage />)
  await user.click(await screen.findByRole('button', { name: '杭州' }))
  const dialog = within(await screen.findByRole('dialog', { name: '编辑地区“杭州”' }))
  const name = dialog.getByLabelText(/^中文名称/)
  await user.clear(name)
  await user.type(name, '杭州湾')
  await user.click(dialog.getByRole('button', { name: '保存' }))
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject(['杭州', '"2"', { name: { zh: '杭州湾', en: 'Hangzhou' }, active: true }])
})
