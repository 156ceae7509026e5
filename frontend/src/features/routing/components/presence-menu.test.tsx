import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { Presence } from '@/api/types'
import { ago, ahead, presence } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { PresenceMenu } from './presence-menu'

async function draw(part: Partial<Presence> = {}) {
  server.use(http.get('/api/presence', () => HttpResponse.json({ ...presence, ...part })))
  const view = render(<PresenceMenu />)
  return { ...view, button: await screen.findByRole('button', { name: /我的状态/ }) }
}

it('shows what the telephone system confirmed and for how long', async () => {
  const { button } = await draw({ state: 'available', since: ago(65) })
  expect(button).toHaveAttribute('data-presence', 'available')
  expect(button).toHaveTextContent(/可用.*1:0\d/)
  expect(screen.queryByText(/待确认/)).not.toBeInTheDocument()
})

it('asks for a break with its reason and shows it as unconfirmed until it is', async () => {
  let sent: unknown
  const { user, button } = await draw({ state: 'available' })
  server.use(
    http.put('/api/presence', async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({ ...presence, state: 'available', wanted: sent })
    }),
  )
  await user.click(button)
  await user.click(await screen.findByRole('menuitem', { name: /用餐/ }))
  expect(await screen.findByText(/用餐 · 待确认/)).toBeVisible()
  expect(sent).toEqual({ state: 'break', reason: 'MEAL' })
  expect(button).toHaveAttribute('data-presence', 'available')
})

it('says why a wish was refused and stays as it was', async () => {
  const { user, button } = await draw({ state: 'offline', phone: undefined })
  server.use(
    http.put('/api/presence', () =>
      problem(409, 'phone-missing', { detail: '尚未配置话机，来电无处振铃。' }),
    ),
  )
  await user.click(button)
  expect(await screen.findByText('没有话机，不能接听来电')).toBeInTheDocument()
  await user.click(screen.getByRole('menuitem', { name: /^.*可用$/ }))
  expect(await screen.findByText('尚未配置话机，来电无处振铃。')).toBeVisible()
  await waitFor(() => expect(button).toHaveAttribute('data-presence', 'offline'))
})

it('names the reason of a break and counts down after-call work', async () => {
  const { unmount } = await draw({ state: 'break', reason: 'TRAINING' })
  expect(await screen.findByText('培训')).toBeVisible()
  unmount()
  await draw({ state: 'after-call', wrapUpDueAt: ahead(56) })
  expect(screen.getAllByRole('timer').at(-1)).toHaveTextContent(/00:00:5\d/)
})
