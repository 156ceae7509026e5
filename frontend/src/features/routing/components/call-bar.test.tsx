import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import type { CurrentCall } from '@/api/types'
import { ago, candidates, presence, queue } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CallBar } from './call-bar'

const call: CurrentCall = {
  contactId: 'contact-1',
  state: 'ringing',
  queue: queue('aftersale'),
  callerNumber: '13800138000',
  since: ago(4),
  candidates,
}

async function draw(part: Partial<CurrentCall> = {}, simulated = true) {
  server.use(
    http.get('/api/calls/current', () => HttpResponse.json({ call: { ...call, ...part } })),
    http.get('/api/presence', () =>
      HttpResponse.json({ ...presence, phone: { iface: 'PJSIP/1001', simulated } }),
    ),
  )
  const onOpen = vi.fn()
  const view = render(<CallBar onOpen={onOpen} />)
  return { ...view, onOpen, bar: await screen.findByRole('region', { name: '当前通话' }) }
}

it('is not there while no call lives', async () => {
  server.use(http.get('/api/calls/current', () => HttpResponse.json({})))
  const { client } = render(<CallBar onOpen={() => undefined} />)
  await waitFor(() => expect(client.getQueryData(['calls', 'current'])).toBeNull())
  expect(screen.queryByRole('region', { name: '当前通话' })).not.toBeInTheDocument()
})

it('says who may be calling and answers on the screen', async () => {
  const asked = vi.fn()
  const { user, bar, onOpen } = await draw()
  server.use(
    http.post('/api/demo/phone/answer', () => {
      asked()
      return new HttpResponse(null, { status: 204 })
    }),
  )
  expect(bar).toHaveTextContent('13800138000')
  expect(bar).toHaveTextContent('2 位候选客户')
  await user.click(await screen.findByRole('button', { name: '接听' }))
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith('contact-1'))
  expect(asked).toHaveBeenCalledOnce()
})

it('leaves the answering to a real phone', async () => {
  await draw({}, false)
  await waitFor(() => expect(screen.getByText('请在话机上接听')).toBeVisible())
  expect(screen.queryByRole('button', { name: '接听' })).not.toBeInTheDocument()
})

it('hangs a real call up through the telephone system and tells when that is refused', async () => {
  const { user } = await draw({ state: 'talking', candidates: candidates.slice(0, 1) }, false)
  expect(screen.getByText('张伟')).toBeVisible()
  server.use(
    http.post('/api/calls/current/hangup', () =>
      problem(409, 'pbx-refused', { detail: '话务平台拒绝了此操作。' }),
    ),
  )
  await user.click(screen.getByRole('button', { name: '挂断' }))
  expect(await screen.findByText('话务平台拒绝了此操作。')).toBeVisible()
})

it('offers neither transfer nor hanging up after the call, but its record', async () => {
  const { user, onOpen } = await draw({ state: 'wrap-up', candidates: [], callerNumber: '' })
  expect(screen.getByText('号码隐藏')).toBeVisible()
  expect(screen.getByText('未知来电')).toBeVisible()
  expect(screen.queryByRole('button', { name: '转接' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '挂断' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '打开联络' }))
  expect(onOpen).toHaveBeenCalledWith('contact-1')
})
