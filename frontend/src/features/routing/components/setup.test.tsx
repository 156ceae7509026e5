import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { CalendarEdit } from '@/api/types'
import { calendars } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { HoursPage } from './hours-page'
import { QueuesPage } from './queues-page'

describe('the queues', () => {
  it('are listed with their limits and opened by a click', async () => {
    const onEdit = vi.fn()
    const { user } = render(<QueuesPage onEdit={onEdit} />)
    const row = (await screen.findByText('投诉')).closest('tr') as HTMLElement
    expect(row).toHaveTextContent('技能优先')
    expect(row).toHaveTextContent(/0:20.*0:05.*2:00.*30:00/)
    await user.click(row)
    expect(onEdit).toHaveBeenCalledWith('complaint')
  })

  it('are changed against the version that was read', async () => {
    let sent: { body: unknown; version: string | null } | undefined
    server.use(
      http.put('/api/queues/:key', async ({ request }) => {
        sent = { body: await request.json(), version: request.headers.get('If-Match') }
        return HttpResponse.json({ key: 'complaint', ...(sent.body as object), version: 8 })
      }),
    )
    const onEdit = vi.fn()
    const { user } = render(<QueuesPage edit="complaint" onEdit={onEdit} />)
    const limit = await screen.findByLabelText(/^服务水平时限/)
    await user.clear(limit)
    await user.type(limit, '15')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(onEdit).toHaveBeenCalledWith(undefined))
    expect(sent?.version).toBe('"7"')
    expect(sent?.body).toMatchObject({ name: { zh: '投诉', en: 'Complaints' }, serviceLevelSec: 15 })
  })

  it('say which calls are recorded, and how their callers are told', async () => {
    let sent: unknown
    server.use(
      http.put('/api/queues/:key', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({ key: 'complaint', ...(sent as object), version: 8 })
      }),
    )
    const onEdit = vi.fn()
    const { user } = render(<QueuesPage edit="complaint" onEdit={onEdit} />)
    const share = await screen.findByLabelText(/^录音比例/)
    expect(share).toHaveValue('30')
    expect(screen.getByText('播报并可按 2 拒绝录音')).toBeVisible()
    await user.clear(share)
    await user.type(share, '100')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(onEdit).toHaveBeenCalledWith(undefined))
    expect(sent).toMatchObject({ recordPercent: 100, recordConsent: 'opt-out' })
  })

  it('show what the server refuses at its field', async () => {
    server.use(
      http.put('/api/queues/:key', () =>
        problem(422, 'request-invalid', {
          errors: [{ field: 'acwHardLimitSec', slug: 'limit-not-above', detail: '此上限须大于提醒时限。' }],
        }),
      ),
    )
    const { user } = render(<QueuesPage edit="main" onEdit={() => undefined} />)
    await user.click(await screen.findByRole('button', { name: '保存' }))
    expect(await screen.findByText('此上限须大于提醒时限。')).toBeVisible()
  })
})

describe('the opening hours', () => {
  const draw = () => render(<HoursPage calendar="service" onPick={() => undefined} />)
  const day = (name: string) => screen.findByRole('group', { name })

  it('show each weekday, and days without hours as closed', async () => {
    draw()
    const saturday = within(await day('周六'))
    expect(saturday.getByText('09:00')).toBeInTheDocument()
    expect(saturday.getByText('18:00')).toBeInTheDocument()
    expect(within(await day('周日')).getByText('不服务')).toBeVisible()
    expect(screen.getByText(/4000 · 4001/)).toBeVisible()
  })

  it('are saved whole, only after a change', async () => {
    let sent: { body: CalendarEdit; version: string | null } | undefined
    server.use(
      http.put('/api/calendars/service', async ({ request }) => {
        sent = { body: (await request.json()) as CalendarEdit, version: request.headers.get('If-Match') }
        return HttpResponse.json(calendars[0])
      }),
    )
    const { user } = draw()
    const sunday = within(await day('周日'))
    const save = screen.getByRole('button', { name: '保存“服务时间”' })
    expect(save).toBeDisabled()
    await user.click(sunday.getByRole('button', { name: /增加时段/ }))
    await user.click(save)
    expect(await screen.findByText(/已保存“服务时间”/)).toBeVisible()
    expect(sent?.version).toBe('"4"')
    expect(sent?.body.week).toContainEqual({ weekday: 7, opens: 480, closes: 1200 })
    expect(sent?.body.days).toHaveLength(4)
  })

  it('lead to the span or the day that was refused', async () => {
    server.use(
      http.put('/api/calendars/service', () =>
        problem(422, 'request-invalid', {
          errors: [
            { field: 'week[6].opens', slug: 'hours-overlap', detail: '此时段与同一天的另一时段重叠。' },
            { field: 'days[1].day', slug: 'day-twice', detail: '此日期已在列表中。' },
          ],
        }),
      ),
    )
    const { user } = draw()
    await user.click(within(await day('周日')).getByRole('button', { name: /增加时段/ }))
    await user.click(screen.getByRole('button', { name: '保存“服务时间”' }))
    expect(await within(await day('周六')).findByText('此时段与同一天的另一时段重叠。')).toBeVisible()
    expect(screen.getByText('此日期已在列表中。')).toBeVisible()
  })
})
