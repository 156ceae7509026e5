import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { signInOptions } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { SignInPage } from './sign-in-page'

const draw = () => {
  const onSignedIn = vi.fn()
  return { onSignedIn, ...render(<SignInPage corner={null} onSignedIn={onSignedIn} />) }
}

it('signs in with a demo account by one click', async () => {
  let sent: unknown
  server.use(
    http.post('/api/session', async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({})
    }),
  )
  const { user, onSignedIn } = draw()
  await user.click(await screen.findByRole('button', { name: /班组长/ }))
  await waitFor(() => expect(onSignedIn).toHaveBeenCalled())
  expect(sent).toEqual({ username: 'leader', password: 'ringloop-demo' })
})

it('keeps the name of its button while it waits for the answer', async () => {
  server.use(http.post('/api/session', () => new Promise<never>(() => undefined)))
  const { user } = draw()
  await user.type(await screen.findByLabelText(/^用户名/), 'agent1')
  await user.type(screen.getByLabelText(/^密码/), 'right{Enter}')
  const button = screen.getByRole('button', { name: '登录' })
  await waitFor(() => expect(button).toHaveClass('ant-btn-loading'))
  expect(button).toHaveAccessibleName('登录')
})

it('says why it was refused', async () => {
  server.use(http.post('/api/session', () => problem(401, 'sign-in-refused')))
  const { user } = draw()
  await user.type(await screen.findByLabelText(/^用户名/), 'agent1')
  await user.type(screen.getByLabelText(/^密码/), 'wrong{Enter}')
  expect(await screen.findByText('用户名或密码不正确。')).toBeVisible()
})

it('counts down while throttled and accepts nothing', async () => {
  server.use(http.post('/api/session', () => problem(429, 'too-many-attempts', { params: { seconds: 42 } })))
  const { user } = draw()
  await user.type(await screen.findByLabelText(/^用户名/), 'agent1')
  await user.type(screen.getByLabelText(/^密码/), 'wrong{Enter}')
  expect(await screen.findByText(/请 4[12] 秒后再试/)).toBeVisible()
  expect(screen.getByRole('button', { name: '登录' })).toBeDisabled()
})

it('makes the first administrator where there is no account', async () => {
  server.use(
    http.get('/api/public/sign-in-options', () =>
      HttpResponse.json({ ...signInOptions, demoAccounts: [], needsFirstAdministrator: true }),
    ),
    http.post('/api/public/first-administrator', () => new HttpResponse(null, { status: 201 })),
  )
  const { user } = draw()
  await user.type(await screen.findByLabelText(/^一次性口令/), 't')
  await user.type(screen.getByLabelText(/^姓名/), '郭磊')
  await user.type(screen.getByLabelText(/^用户名/), 'guo')
  await user.type(screen.getByLabelText(/^密码/), 'short')
  await user.click(screen.getByRole('button', { name: '建立管理员' }))
  expect(await screen.findByText('密码至少 10 个字符')).toBeVisible()
  await user.type(screen.getByLabelText(/^密码/), '-but-now-long')
  await user.click(screen.getByRole('button', { name: '建立管理员' }))
  expect(await screen.findByText('管理员已建立，请登录。')).toBeVisible()
})

it('offers the organisation account', async () => {
  server.use(
    http.get('/api/public/sign-in-options', () =>
      HttpResponse.json({
        ...signInOptions,
        oidc: [{ name: '统一认证', url: '/oauth2/authorization/corp' }],
      }),
    ),
  )
  draw()
  expect(await screen.findByRole('link', { name: '用 统一认证 登录' })).toHaveAttribute(
    'href',
    '/oauth2/authorization/corp',
  )
})
