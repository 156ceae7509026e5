import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { MonitoringNow } from '@/api/types'
import { ago, me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CallBar } from './call-bar'
import { TeamPage } from './team-page'

const leader = { ...me, id: 'staff-9' }
const says = (now: MonitoringNow) => server.use(http.get('/api/monitoring', () => HttpResponse.json(now)))
const row = async (name: RegExp) => within((await screen.findByText(name)).closest('tr') as HTMLElement)
const monitoring = {
  id: 'monitoring-1',
  agentId: 'staff-1',
  staffId: 'staff-9',
  name: '赵敏 Zhao Min',
  mode: 'whisper' as const,
  told: true,
}

describe('the team', () => {
  it('lets a leader take part in the call of who talks, and of nobody else', async () => {
    let sent: unknown
    server.use(
      http.post('/api/monitoring', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json(monitoring, { status: 201 })
      }),
    )
    const { user } = render(<TeamPage />, { me: leader })
    const talking = await row(/李娜/)
    expect((await row(/王强/)).queryByRole('button', { name: /^介入/ })).not.toBeInTheDocument()
    await user.click(talking.getByRole('button', { name: '介入 李娜 Li Na 的通话' }))
    await user.click(await screen.findByRole('menuitem', { name: '密语（仅坐席可听到）' }))
    await waitFor(() => expect(sent).toEqual({ agentId: 'staff-1', mode: 'whisper' }))
  })

  it('says why not', async () => {
    server.use(http.post('/api/monitoring', () => problem(409, 'monitoring-no-call', { title: '没有通话' })))
    const { user } = render(<TeamPage />, { me: leader })
    await user.click((await row(/李娜/)).getByRole('button', { name: /^介入/ }))
    await user.click(await screen.findByRole('menuitem', { name: '监听' }))
    expect(await screen.findByText(/没有通话/)).toBeVisible()
  })

  it('shows what one takes part in', async () => {
    says({ mine: { ...monitoring, begunAt: ago(10) }, ofMyCall: [] })
    render(<TeamPage />, { me: leader })
    expect(await screen.findByText('正在密语')).toBeVisible()
    expect(screen.queryByRole('button', { name: /^介入/ })).not.toBeInTheDocument()
  })

  it('offers nothing to who may not', async () => {
    render(<TeamPage />, { me: { ...leader, permissions: ['PRESENCE_TEAM'] } })
    expect((await row(/李娜/)).queryByRole('button', { name: /^介入/ })).not.toBeInTheDocument()
  })
})

describe('the call', () => {
  it('tells the agent who takes part', async () => {
    says({ ofMyCall: [{ ...monitoring, begunAt: ago(10) }] })
    render(<CallBar onOpen={() => undefined} />)
    expect(await screen.findByText(/赵敏 Zhao Min 正在密语/)).toBeVisible()
  })
})
