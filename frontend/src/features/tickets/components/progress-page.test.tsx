import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { changeLocale } from '@/i18n'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { ProgressPage } from './progress-page'

let sent: { to: string; body: unknown }[]
beforeEach(() => {
  sent = []
  server.use(
    http.post('/api/public/tickets/progress/code', async ({ request }) => {
      sent.push({ to: 'code', body: await request.json() })
      return new HttpResponse(null, { status: 202 })
    }),
    http.post('/api/public/tickets/progress', async ({ request }) => {
      sent.push({ to: 'look', body: await request.json() })
      return HttpResponse.json({ word: { zh: '处理中', en: 'being worked on' } })
    }),
  )
})

const draw = (number?: string) => render(<ProgressPage number={number} corner={null} />)
type User = ReturnType<typeof draw>['user']

async function askForCode(user: User) {
  await user.type(await screen.findByLabelText('工单编号'), ' t-2026-000187 ')
  await user.type(screen.getByLabelText('手机号后四位'), '1111')
  await user.click(screen.getByRole('button', { name: '发送验证码' }))
}
async function look(user: User) {
  await user.type(await screen.findByLabelText('验证码'), '123456')
  await user.click(screen.getByRole('button', { name: '查询' }))
}

it('shows one word for number, end of the phone number and code', async () => {
  const { user } = draw()
  await askForCode(user)
  expect(
    await screen.findByText(/如果编号与手机号相符，验证码已发到该手机，10 分钟内有效，可试 5 次/),
  ).toBeVisible()
  expect(screen.getByLabelText('验证码')).toHaveFocus()
  await look(user)
  expect(await screen.findByText('处理中')).toBeVisible()
  const head = screen.getByRole('heading', { name: '工单 T-2026-000187 目前的进度' })
  await waitFor(() => expect(head).toHaveFocus())
  expect(sent).toEqual([
    { to: 'code', body: { number: 'T-2026-000187', phoneEnd: '1111' } },
    { to: 'look', body: { number: 'T-2026-000187', phoneEnd: '1111', code: '123456' } },
  ])
  await changeLocale('en')
  expect(await screen.findByText('being worked on')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Look up another ticket' })).toBeVisible()
})

it('begins with the number that its address carries', async () => {
  draw('T-2026-000187')
  expect(await screen.findByLabelText('工单编号')).toHaveValue('T-2026-000187')
})

it('says what a number looks like, before anything is sent', async () => {
  const { user } = draw()
  await user.type(await screen.findByLabelText('工单编号'), '187')
  await user.type(screen.getByLabelText('手机号后四位'), '11')
  await user.click(screen.getByRole('button', { name: '发送验证码' }))
  expect(await screen.findByText('编号形如 T-2026-000123')).toBeVisible()
  expect(await screen.findByText('请输入 4 位数字')).toBeVisible()
  expect(sent).toEqual([])
})

it('says in plain words that nothing was found, and offers a new code', async () => {
  server.use(http.post('/api/public/tickets/progress', () => problem(403, 'ticket-progress-not-shown')))
  const { user } = draw()
  await askForCode(user)
  await look(user)
  expect(await screen.findByText(/没有查到。请核对编号、手机号后四位和验证码/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: '重新发送验证码' }))
  await waitFor(() => expect(sent.filter((one) => one.to === 'code')).toHaveLength(2))
  await waitFor(() => expect(screen.queryByText(/没有查到/)).not.toBeInTheDocument())
  await user.click(screen.getByRole('button', { name: '修改编号或手机号' }))
  expect(await screen.findByLabelText('手机号后四位')).toHaveValue('1111')
})

it('counts down while throttled, and names the way by phone', async () => {
  server.use(
    http.post('/api/public/tickets/progress/code', () =>
      problem(429, 'too-many-attempts', { params: { seconds: 840 } }),
    ),
  )
  const { user } = draw()
  await askForCode(user)
  expect(await screen.findByText(/请 1[34]:\d\d 后再试。也可以致电我们查询。/)).toBeVisible()
  expect(screen.getByRole('button', { name: '发送验证码' })).toBeDisabled()
})
