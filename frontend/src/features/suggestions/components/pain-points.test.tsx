import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { PainPoint } from '@/api/types'
import { ago, me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { PainPointListPage } from './pain-point-list-page'

const point: PainPoint = {
  id: 'point-1',
  kind: 'need',
  product: '净水器',
  words: '想按周末预约安装',
  reportedAt: ago(3600),
  reporter: '李娜 Li Na',
  status: 'new',
  version: 3,
}

let sent: unknown[]
beforeEach(() => {
  sent = []
  server.use(
    http.get('/api/pain-points', () => HttpResponse.json({ items: [point] })),
    http.post('/api/pain-points', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(point, { status: 201 })
    }),
    http.post('/api/pain-points/:id/decision', async ({ params, request }) => {
      sent.push([params.id, request.headers.get('If-Match'), await request.json()])
      return HttpResponse.json({ ...point, status: 'planned', version: 4 })
    }),
  )
})

const draw = (permissions = me.permissions) =>
  render(<PainPointListPage search={{}} onSearch={vi.fn()} />, { me: { ...me, permissions } })

it('reports a need, and only with words', async () => {
  const { user } = draw()
  await user.click(await screen.findByRole('button', { name: /上报/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: '上报' }))
  await waitFor(() => expect(dialog.getByText('请填写内容')).toBeVisible())
  await user.click(dialog.getByText('业务痛点'))
  await user.type(dialog.getByLabelText(/^内容/), '改约要等两天')
  await user.click(dialog.getByRole('button', { name: '上报' }))
  expect(await screen.findByText('已上报，谢谢')).toBeVisible()
  expect(sent).toEqual([{ kind: 'pain', words: '改约要等两天' }])
})

it('lets operations decide, of the version they have read', async () => {
  const { user } = draw([...me.permissions, 'FEEDBACK_DECIDE'])
  await user.click(await screen.findByRole('button', { name: '处理…' }))
  const dialog = within(await screen.findByRole('dialog', { name: '处理这条上报' }))
  await user.type(dialog.getByLabelText(/^答复/), '下季度排期')
  await user.click(dialog.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('已答复')).toBeVisible()
  expect(sent).toEqual([['point-1', '"3"', { status: 'planned', answer: '下季度排期' }]])
})

it('says when somebody else has decided meanwhile', async () => {
  server.use(
    http.post('/api/pain-points/:id/decision', () =>
      problem(412, 'stale-version', { detail: '内容已被他人修改' }),
    ),
  )
  const { user } = draw([...me.permissions, 'FEEDBACK_DECIDE'])
  await user.click(await screen.findByRole('button', { name: '处理…' }))
  const dialog = within(await screen.findByRole('dialog', { name: '处理这条上报' }))
  await user.type(dialog.getByLabelText(/^答复/), '下季度排期')
  await user.click(dialog.getByRole('button', { name: '保存' }))
  expect(await dialog.findByText('内容已被他人修改')).toBeVisible()
})

it('shows those who report what was answered, and nothing to decide', async () => {
  server.use(
    http.get('/api/pain-points', () =>
      HttpResponse.json({ items: [{ ...point, status: 'planned', answer: '下季度排期' }] }),
    ),
  )
  draw(me.permissions.filter((one) => one !== 'FEEDBACK_DECIDE'))
  expect(await screen.findByText(/下季度排期/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '处理…' })).not.toBeInTheDocument()
})
