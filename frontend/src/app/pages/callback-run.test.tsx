import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Callback, CallbackAttempt, Presence } from '@/api/types'
import { callbacksKey } from '@/features/callbacks/queries'
import { busyAttempt, callback, callbacks, presence, taskView } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CallbackRun } from './callback-run'

const living: CallbackAttempt = { ...busyAttempt, state: 'sent', result: undefined, endedAt: undefined }

let shown: Callback
let phone: Presence['phone']
let dialled: unknown
beforeEach(() => {
  shown = callback
  phone = { iface: 'PJSIP/1001', simulated: false }
  dialled = undefined
  server.use(
    http.get('/api/callbacks/:id', () => HttpResponse.json(shown)),
    http.get('/api/presence', () => HttpResponse.json({ ...presence, phone })),
    http.post('/api/tasks/:id/complete', async ({ request, params }) => {
      dialled = { id: params.id, version: request.headers.get('If-Match'), body: await request.json() }
      shown = { ...callback, task: undefined, attempts: [{ ...living, dialledAt: undefined }] }
      return new HttpResponse(null, { status: 204 })
    }),
  )
})

const draw = (id?: string) => {
  const onCallback = vi.fn()
  return { onCallback, ...render(<CallbackRun id={id} onCallback={onCallback} />) }
}
const stage = (words: string) => screen.findByText(words, { selector: '[role=status]' })

it('takes nothing before it is asked for, and then the most urgent one', async () => {
  const { user, onCallback } = draw()
  expect(await screen.findByText('准备好了就开始')).toBeVisible()
  expect(onCallback).not.toHaveBeenCalled()
  expect(screen.getByRole('button', { name: '下一个回访' })).toHaveFocus()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(onCallback).toHaveBeenCalledWith('callback-1'))
})

it('says so where nobody is to be called', async () => {
  server.use(http.post('/api/callbacks/next', () => new HttpResponse(null, { status: 204 })))
  const { user } = draw()
  await user.click(await screen.findByRole('button', { name: '下一个回访' }))
  expect(await screen.findByText('现在没有可以拨打的回访')).toBeVisible()
  expect(screen.getByRole('button', { name: '查看回访列表' })).toBeVisible()
})

it('shows script, customer and former calls before the dial, and dials by key', async () => {
  const { user } = draw('callback-1')
  expect(await stage('准备拨号')).toBeVisible()
  expect(screen.getByRole('region', { name: '话术' })).toHaveTextContent('您好，之前约定此时给您回电。')
  expect(screen.getByRole('list', { name: '拨打记录' })).toHaveTextContent('占线')
  expect(await screen.findByRole('region', { name: '客户' })).toHaveTextContent('张伟')
  await waitFor(() => expect(screen.getByRole('button', { name: '拨号' })).toBeEnabled())
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await stage('正在响您的话机')).toBeVisible()
  expect(dialled).toEqual({ id: 'task-9', version: '"2"', body: { values: {} } })
})

it('follows the call: the customer rings, they talk, it is recorded, the next one', async () => {
  shown = { ...callback, task: undefined, attempts: [living] }
  const { client, user, onCallback } = draw('callback-1')
  const becomes = async (next: Callback) => {
    shown = next
    await client.invalidateQueries({ queryKey: callbacksKey })
  }
  expect(await stage('正在响客户')).toBeVisible()
  server.use(
    http.get('/api/tasks/:id', () =>
      HttpResponse.json({ ...taskView, id: 'task-10', subject: 'B-2026-000031' }),
    ),
  )
  const record = { id: 'task-10', elementId: 'user_RecordCallback', version: 1, mine: true, free: false }
  const talking: CallbackAttempt = { ...living, state: 'talking', answeredAt: busyAttempt.at }
  await becomes({ ...callback, task: record, attempts: [talking] })
  expect(await stage('通话中')).toBeVisible()
  expect(await screen.findByRole('button', { name: '完成' })).toBeVisible()
  await becomes({ ...callback, task: record, attempts: [{ ...talking, endedAt: busyAttempt.endedAt }] })
  expect(await stage('通话已结束，请记录')).toBeVisible()
  await becomes({
    ...callback,
    task: undefined,
    summary: { ...callback.summary, state: 'over', offered: false, result: 'satisfied' },
    attempts: [{ ...busyAttempt, answeredAt: busyAttempt.at, result: 'satisfied' }],
  })
  expect(await stage('回访已结束：满意')).toBeVisible()
  expect(screen.getByRole('button', { name: '下一个回访' })).toHaveFocus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(onCallback).toHaveBeenCalledWith('callback-1'))
})

it('says why nobody was reached and when the system tries again', async () => {
  shown = {
    ...callback,
    task: undefined,
    summary: { ...callback.summary, offered: false, attemptAt: callbacks[1]?.attemptAt },
  }
  draw('callback-1')
  expect(await stage('未接通：占线')).toBeVisible()
  expect(screen.getByText(/^系统已安排下次拨打：/)).toBeVisible()
  expect(screen.getByRole('list', { name: '步骤' }).querySelector('[aria-current]')).toHaveTextContent(
    '响客户',
  )
})

it('answers and hangs up on the screen only where the phone is simulated', async () => {
  shown = { ...callback, task: undefined, attempts: [{ ...living, dialledAt: undefined }] }
  const real = draw('callback-1')
  await waitFor(() => expect(screen.getByText('请接起话机，接起后立即呼叫客户。')).toBeVisible())
  expect(screen.queryByRole('button', { name: '接听' })).not.toBeInTheDocument()
  real.unmount()
  phone = { iface: 'PJSIP/1001', simulated: true }
  draw('callback-1')
  expect(await screen.findByRole('button', { name: '接听' })).toBeVisible()
  expect(screen.getByRole('button', { name: '挂断' })).toBeVisible()
})

it('does not dial without a phone or a line, and says so', async () => {
  phone = undefined
  const without = draw('callback-1')
  expect(await screen.findByText('您没有分配话机，不能拨号')).toBeVisible()
  expect(screen.getByRole('button', { name: '拨号' })).toBeDisabled()
  without.unmount()
  phone = { iface: 'PJSIP/1001', simulated: false }
  server.use(http.get('/api/pbx-links/line', () => HttpResponse.json({ connected: false })))
  const { user } = draw('callback-1')
  expect(await screen.findByText('话务系统未连接，暂时不能拨号')).toBeVisible()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(dialled).toBeUndefined()
})

it('says in words why the server does not dial', async () => {
  server.use(
    http.post('/api/tasks/:id/complete', () =>
      problem(409, 'callback-phone-busy', { title: '话机正忙', detail: '你的话机正在响铃。' }),
    ),
  )
  const { user } = draw('callback-1')
  await waitFor(async () => expect(await screen.findByRole('button', { name: '拨号' })).toBeEnabled())
  await user.click(screen.getByRole('button', { name: '拨号' }))
  expect(await screen.findByText('你的话机正在响铃。')).toBeVisible()
  expect(await stage('准备拨号')).toBeVisible()
})

it('passes over what was put back', async () => {
  let skipped: string[] = []
  server.use(
    http.post('/api/callbacks/next', ({ request }) => {
      skipped = new URL(request.url).searchParams.getAll('skip')
      return new HttpResponse(null, { status: 204 })
    }),
  )
  function Route() {
    const [id, setId] = useState<string | undefined>('callback-1')
    return <CallbackRun id={id} onCallback={setId} />
  }
  const { user } = render(<Route />)
  await user.click(await screen.findByRole('button', { name: '退回' }))
  await user.click(await screen.findByRole('button', { name: '下一个回访' }))
  await waitFor(() => expect(skipped).toEqual(['callback-1']))
})
