import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { MonitoringNow } from '@/api/types'
import { ago, me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CallBar } from './call-bar'
import { MonitorNotices } from './monitor-notices'
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

describe('the notice', () => {
  it('is switched off per centre, against the version that was read', async () => {
    let sent: { body: unknown; version: string | null } | undefined
    server.use(
      http.put('/api/monitoring/notices/:centre', async ({ request, params }) => {
        sent = { body: await request.json(), version: request.headers.get('If-Match') }
        return HttpResponse.json({ centreId: params.centre, centre: '客服中心', tells: false, version: 1 })
      }),
    )
    const { user } = render(<MonitorNotices />)
    await user.click(await screen.findByRole('button', { name: '监听告知' }))
    const told = await screen.findByRole('switch', { name: '客服中心' })
    expect(told).toBeChecked()
    await user.click(told)
    expect(await screen.findByText(/“客服中心”已保存/)).toBeVisible()
    expect(sent).toEqual({ body: { tells: false }, version: '"0"' })
  })
})
