import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { Task } from '@/api/types'
import { taskView } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { tasksKey } from '../queries'
import { TaskWork } from './task-work'

const gone = '该任务已由他人领取、完成，或已取消'

function draw(task: () => Task) {
  server.use(http.get('/api/tasks/:id', () => HttpResponse.json(task())))
  return render(<TaskWork id="task-4" screen={() => null} onDone={() => undefined} />)
}

it('says so when the task is called off while it is open in front of somebody', async () => {
  let task: Task = { ...taskView, assignee: undefined }
  const { client } = draw(() => task)
  expect(await screen.findByRole('button', { name: '领取并处理' })).toBeVisible()
  task = { ...task, state: 'cancelled' }
  await client.invalidateQueries({ queryKey: tasksKey })
  expect(await screen.findByText(gone)).toBeVisible()
  expect(screen.queryByRole('button', { name: '领取并处理' })).not.toBeInTheDocument()
})

it('says so when somebody else has done it', async () => {
  draw(() => ({
    ...taskView,
    state: 'completed',
    assignee: { id: 'staff-2', displayName: '王强 Wang Qiang' },
  }))
  expect(await screen.findByText(gone)).toBeVisible()
})

it('leaves what the person has just done in place until they go on', async () => {
  draw(() => ({ ...taskView, state: 'completed' }))
  expect(await screen.findByRole('heading', { name: '回电' })).toBeVisible()
  expect(screen.queryByText(gone)).not.toBeInTheDocument()
})
