import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BusinessCalendar } from '@/api/types'
import { businessCalendar, me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CalendarPage } from './calendar-page'

const year = new Date().getFullYear()
let calendar: BusinessCalendar
beforeEach(() => {
  calendar = businessCalendar
  server.use(http.get('/api/calendars/:key', () => HttpResponse.json(calendar)))
})
const draw = (permissions = me.permissions) => {
  const onPick = vi.fn()
  return {
    onPick,
    ...render(<CalendarPage onPick={onPick} />, { me: { ...me, permissions } }),
  }
}

describe('the business calendar', () => {
  it('shows the hours of each weekday', async () => {
    draw()
    const [monday, , , , , saturday, sunday] = within(
      await screen.findByRole('table', { name: '每周时段' }),
    ).getAllByRole('row')
    expect(monday).toHaveTextContent('周一08:00–20:00')
    expect(saturday).toHaveTextContent('周六09:00–12:0014:00–18:00')
    expect(sunday).toHaveTextContent('周日休息')
  })

  it('shows the special days of this year and the next, a holiday week as one line', async () => {
    draw()
    const days = await screen.findByRole('table', { name: `${year} 年节假日与调休` })
    const rows = within(days).getAllByRole('row')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toHaveTextContent('10-01 – 10-03国庆节 共 3 天放假')
    expect(rows[1]).toHaveTextContent('10-10国庆节调休上班 上班，按周三')
    const next = screen.getByRole('table', { name: `${year + 1} 年节假日与调休` })
    expect(next).toHaveTextContent('01-01元旦 放假')
  })

  it('says how far each year can be trusted', async () => {
    const { unmount } = draw()
    const now = await screen.findByRole('region', { name: `${year} 年节假日与调休` })
    expect(now).toHaveTextContent('官方安排已公布')
    expect(now).toHaveTextContent('依据：国务院办公厅通知')
    expect(screen.getByRole('region', { name: `${year + 1} 年节假日与调休` })).toHaveTextContent(
      '仅法定节假日',
    )
    unmount()
    calendar = { ...businessCalendar, years: [], specialDays: [] }
    draw()
    expect(await screen.findByRole('region', { name: `${year} 年节假日与调休` })).toHaveTextContent(
      '此年没有录入任何节假日',
    )
  })

  it('lets one choose among calendars, and those who may change them go there', async () => {
    const { user, onPick, unmount } = draw()
    await user.click(await screen.findByText('全天候'))
    expect(onPick).toHaveBeenCalledWith('always')
    expect(screen.getByRole('link', { name: '修改服务时间' })).toHaveAttribute(
      'href',
      '/admin/hours?calendar=service',
    )
    unmount()
    draw(['OWN_ACCOUNT'])
    await screen.findByRole('table', { name: '每周时段' })
    expect(screen.queryByRole('link', { name: '修改服务时间' })).not.toBeInTheDocument()
  })

  it('says why it is missing and what to do when there is none', async () => {
    server.use(http.get('/api/calendars', () => problem(503, 'x', { detail: '数据库暂不可用。' })))
    const { unmount } = draw()
    expect(await screen.findByRole('alert')).toHaveTextContent('数据库暂不可用。')
    unmount()
    server.use(http.get('/api/calendars', () => HttpResponse.json([])))
    draw()
    expect(await screen.findByText('还没有日历')).toBeVisible()
  })
})
