import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CaseRow } from '@/api/types'
import { cases, me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { choose } from '@/testing/choose'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import type { CaseSearch } from '../case-search'
import { CaseListPage } from './case-list-page'

let asked: URLSearchParams
let list: CaseRow[]
beforeEach(() => {
  list = cases
  server.use(
    http.get('/api/cases', ({ request }) => {
      asked = new URL(request.url).searchParams
      return HttpResponse.json({ items: list })
    }),
  )
})

const draw = (search: CaseSearch = {}, permissions = me.permissions) => {
  const onSearch = vi.fn()
  return {
    onSearch,
    ...render(<CaseListPage search={search} onSearch={onSearch} />, { me: { ...me, permissions } }),
  }
}
const rowOf = async (words: string) => (await screen.findByText(words)).closest('tr') as HTMLElement

describe('the list of cases', () => {
  it('shows number, status, owner and severity in words, and the clock', async () => {
    draw()
    const late = await rowOf('退款迟迟未到账')
    expect(late).toHaveTextContent('C-2026-004212')
    expect(late).toHaveTextContent('处理中')
    expect(late).toHaveTextContent('危急')
    expect(within(late).getByRole('timer')).toHaveAccessibleName(/已超时/)
    const kept = await rowOf('上门安装改期')
    expect(kept).toHaveTextContent('等待客户')
    expect(kept).toHaveTextContent('陈静 Chen Jing待认领')
  })

  it('begins with the cases of the person, a leader with those of the team', async () => {
    const { unmount } = draw({}, ['CASES_READ', 'CASES_WORK'])
    await rowOf('退款迟迟未到账')
    expect(asked.get('owner')).toBe('staff-1')
    expect(asked.get('team')).toBeNull()
    expect(screen.queryByText('本班组')).not.toBeInTheDocument()
    unmount()
    draw()
    await rowOf('退款迟迟未到账')
    expect(asked.get('team')).toBe('unit-team')
    expect(asked.get('owner')).toBeNull()
  })

  it('asks for what its address says', async () => {
    draw({
      view: 'all',
      kind: 'complaint',
      status: ['new', 'assigned'],
      severity: 'critical',
      overdue: true,
      q: '退款',
    })
    await rowOf('退款迟迟未到账')
    expect(asked.getAll('status')).toEqual(['new', 'assigned'])
    expect(Object.fromEntries(asked)).toMatchObject({
      state: 'open',
      sort: 'due',
      kind: 'complaint',
      severity: 'critical',
      overdue: 'true',
      q: '退款',
    })
    expect(asked.has('owner') || asked.has('team')).toBe(false)
  })

  it('never asks for closed cases by their deadline, which the server refuses', async () => {
    draw({ state: 'closed', sort: 'due', overdue: true, status: ['new'] })
    await rowOf('退款迟迟未到账')
    expect(asked.get('sort')).toBe('received')
    expect(asked.has('overdue') || asked.has('status')).toBe(false)
    expect(screen.queryByRole('checkbox', { name: '仅看超期' })).not.toBeInTheDocument()
  })

  it('puts what is picked into the address', async () => {
    const { user, onSearch } = draw({ view: 'all' })
    await user.click(await screen.findByRole('checkbox', { name: '仅看超期' }))
    expect(onSearch).toHaveBeenLastCalledWith({ view: 'all', overdue: true })
    await choose('类型', '回访')
    expect(onSearch).toHaveBeenLastCalledWith({ view: 'all', kind: 'callback' })
    await user.click(screen.getByText('我的'))
    expect(onSearch).toHaveBeenLastCalledWith({ view: 'mine' })
  })

  it('opens a row by keyboard', async () => {
    const { user, router } = draw()
    const row = await rowOf('空调维修后仍不制冷')
    row.focus()
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-2'))
  })

  it('tells nothing found from nothing there, and keeps whose cases are looked at', async () => {
    list = []
    const { user, onSearch, unmount } = draw({ view: 'mine', kind: 'ticket' })
    await user.click(await screen.findByRole('button', { name: '清除筛选' }))
    expect(onSearch).toHaveBeenCalledWith({ view: 'mine' })
    unmount()
    draw({ view: 'mine' })
    expect(await screen.findByText('您名下没有案件')).toBeVisible()
  })

  it('says why the list is missing', async () => {
    server.use(http.get('/api/cases', () => problem(503, 'x', { detail: '数据库暂不可用。' })))
    draw()
    expect(await screen.findByRole('alert')).toHaveTextContent('数据库暂不可用。')
  })
})
