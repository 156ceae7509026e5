import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { TaskRow } from '@/api/types'
import { me, tasks } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { tasksKey } from '../queries'
import { TaskList } from './task-list'

let list: TaskRow[]
beforeEach(() => {
  list = tasks.slice(0, 3)
  server.use(http.get('/api/tasks', () => HttpResponse.json({ items: list })))
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(320)
})

const draw = (part: Partial<Parameters<typeof TaskList>[0]> = {}) => {
  const onOpen = vi.fn()
  const onFilter = vi.fn()
  return {
    onOpen,
    onFilter,
    ...render(<TaskList filter={{ view: 'group' }} onFilter={onFilter} onOpen={onOpen} {...part} />),
  }
}
const titles = async () =>
  within(await screen.findByRole('list', { name: '任务列表' })).findAllByRole('button')

it('shows tasks with their clock and counts', async () => {
  draw()
  const rows = await titles()
  expect(rows).toHaveLength(3)
  expect(rows[1]).toHaveTextContent(/\+00:12:3/)
  expect(within(rows[1] as HTMLElement).getByRole('timer')).toHaveAccessibleName(/已超时/)
  expect(await screen.findByText('本组 148')).toBeInTheDocument()
  expect(screen.getByText('1 项超时')).toBeInTheDocument()
})

it('keeps a new task behind a chip until it is asked for', async () => {
  const { client, user } = draw()
  expect(await titles()).toHaveLength(3)
  list = [{ ...(tasks[4] as TaskRow) }, ...list]
  await client.invalidateQueries({ queryKey: tasksKey })
  const chip = await screen.findByRole('button', { name: /1 条新任务/ })
  expect(await titles()).toHaveLength(3)
  await user.click(chip)
  await waitFor(async () => expect(await titles()).toHaveLength(4))
  expect((await titles())[0]).toHaveTextContent('杨帆')
})

it('moves by arrow keys and opens by Enter', async () => {
  const { user, onOpen } = draw()
  const rows = await titles()
  rows[0]?.focus()
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-index', '1'))
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'task-2' }))
})

it('offers all tasks only to those who assign them', async () => {
  draw()
  expect(await screen.findByText('全部')).toBeInTheDocument()
  document.body.replaceChildren()
  render(<TaskList filter={{ view: 'mine' }} onFilter={() => undefined} onOpen={() => undefined} />, {
    me: { ...me, permissions: ['TASKS_WORK'] },
  })
  await screen.findByText(/我的/)
  expect(screen.queryByText('全部')).not.toBeInTheDocument()
})

it('says what to do when nothing is there', async () => {
  list = []
  draw({ filter: { view: 'mine' } })
  expect(await screen.findByText('您手上没有任务')).toBeInTheDocument()
})

it('says why the list is missing and offers to try again', async () => {
  server.use(http.get('/api/tasks', () => problem(500, 'unexpected')))
  const { user } = draw()
  expect(await screen.findByRole('alert')).toHaveTextContent('服务器出错')
  server.use(http.get('/api/tasks', () => HttpResponse.json({ items: list })))
  await user.click(screen.getByRole('button', { name: /重试/ }))
  expect(await titles()).toHaveLength(3)
})
