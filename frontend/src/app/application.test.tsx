import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import { me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { visit } from '@/testing/render'
import { server } from '@/testing/setup'

let signedIn = false
beforeEach(() => {
  signedIn = false
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      close = () => undefined
    },
  )
  server.use(
    http.get('/api/session', () => (signedIn ? HttpResponse.json(me) : problem(401, 'not-signed-in'))),
    http.post('/api/session', () => {
      signedIn = true
      return HttpResponse.json(me)
    }),
    http.get('/api/calls/current', () => HttpResponse.json({})),
  )
})

it('sends a stranger to the door and, signed in, to where they wanted to go', async () => {
  const { user, router } = visit('/customers?q=x')
  await user.click(await screen.findByRole('button', { name: /· agent1$/ }, { timeout: 10_000 }))
  expect(await screen.findByRole('heading', { name: '客户' }, { timeout: 10_000 })).toBeVisible()
  await waitFor(() => expect(router.state.location.href).toBe('/customers?q=x'))
})

it('brings everyone to their first screen', async () => {
  signedIn = true
  server.use(http.get('/api/session', () => HttpResponse.json({ ...me, permissions: ['INSTANCES_READ'] })))
  const { router } = visit('/')
  expect(await screen.findByRole('heading', { name: '流程档案' }, { timeout: 10_000 })).toBeVisible()
  expect(router.state.location.pathname).toBe('/archive/instances')
})

it('never leaves for another site after signing in', async () => {
  signedIn = true
  const { router } = visit('/sign-in?next=//elsewhere.example')
  await waitFor(() => expect(router.state.location.pathname).toBe('/desk'))
})

it('draws a screen only for those who may open it', async () => {
  signedIn = true
  server.use(http.get('/api/session', () => HttpResponse.json({ ...me, permissions: ['INSTANCES_READ'] })))
  visit('/admin/staff')
  expect(await screen.findByText('您没有权限查看此页面', undefined, { timeout: 10_000 })).toBeVisible()
  expect(screen.queryByRole('link', { name: '管理' })).not.toBeInTheDocument()
})

it('lets customers look up a ticket without an account', async () => {
  const { router } = visit('/progress?number=T-2026-000187')
  expect(await screen.findByLabelText('工单编号', undefined, { timeout: 10_000 })).toHaveValue(
    'T-2026-000187',
  )
  expect(router.state.location.pathname).toBe('/progress')
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})
