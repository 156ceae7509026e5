import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { StuckPage, type StuckSearch } from './stuck-page'

let sent: [path: string, body: string][]
beforeEach(() => {
  sent = []
  const keep = async ({ request }: { request: Request }) => {
    sent.push([new URL(request.url).pathname, await request.text()])
    return new HttpResponse(null, { status: 204 })
  }
  server.use(
    http.post('/api/stuck-messages/:id/:action', keep),
    http.post('/api/rejected-signals/:pbx/:epoch/:ordinal/:action', keep),
  )
})

const draw = (search: StuckSearch = {}) => {
  const onSearch = vi.fn()
  return { onSearch, ...render(<StuckPage search={search} onSearch={onSearch} />) }
}
const rowOf = async (words: string | RegExp) =>
  within((await screen.findByText(words)).closest('tr') as HTMLElement)

it('shows what did not leave and why, and sends it again', async () => {
  const { user } = draw()
  const row = await rowOf('邮件通知')
  expect(row.getByText('20')).toBeVisible()
  expect(row.getByText(/connection failed/)).toBeVisible()
  await user.click(row.getByRole('button', { name: '再次发送' }))
  expect(await screen.findByText('已重新投递，若仍失败会回到此列表')).toBeVisible()
  expect(sent).toEqual([['/api/stuck-messages/message-1/retry', '']])
})

it('gives a message up only with a reason', async () => {
  const { user } = draw()
  await user.click((await rowOf('邮件通知')).getByRole('button', { name: '放弃…' }))
  const dialog = within(await screen.findByRole('dialog', { name: '放弃这条消息' }))
  await user.click(dialog.getByRole('button', { name: '放弃这条消息' }))
  await waitFor(() => expect(dialog.getByText('请填写放弃原因')).toBeVisible())
  await user.type(dialog.getByLabelText(/^放弃原因/), '已电话告知')
  await user.click(dialog.getByRole('button', { name: '放弃这条消息' }))
  expect(await screen.findByText('已放弃，原因已记录')).toBeVisible()
  expect(sent).toEqual([['/api/stuck-messages/message-1/drop', '{"reason":"已电话告知"}']])
})

it('tries signals again that can be read, and says why it did not help', async () => {
  const { user } = draw({ list: 'signals' })
  const broken = await rowOf(/no Linkedid/)
  expect(broken.queryByRole('button', { name: '重新处理' })).not.toBeInTheDocument()
  const row = await rowOf(/no such call/)
  await user.click(row.getByRole('button', { name: '重新处理' }))
  expect(await screen.findByText('信号已处理')).toBeVisible()
  expect(sent).toEqual([['/api/rejected-signals/main/epoch-1/41/retry', '']])
  server.use(
    http.post('/api/rejected-signals/:pbx/:epoch/:ordinal/:action', () =>
      problem(409, 'signal-refused-again', { detail: '这次仍未处理成功' }),
    ),
  )
  await user.click(row.getByRole('button', { name: '重新处理' }))
  expect(await screen.findByText('这次仍未处理成功')).toBeVisible()
})

it('says what to expect where nothing is stuck', async () => {
  server.use(http.get('/api/stuck-messages', () => HttpResponse.json({ items: [] })))
  const { user, onSearch } = draw()
  expect(await screen.findByText('没有滞留的消息')).toBeVisible()
  await user.click(screen.getByText('未处理信号'))
  expect(onSearch).toHaveBeenCalledWith({ list: 'signals' })
})
