import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { Task } from '@/api/types'
import { evaluation, evaluationForm, me, taskView } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { Desk } from './desk'

it('draws the form of an evaluation for its task once it is taken, never that of its contact', async () => {
  let task: Task = {
    ...taskView,
    processKey: 'quality-evaluation',
    elementId: 'user_SecondLook',
    businessKey: 'evaluation-1',
    contactId: 'contact-1',
    formKey: 'screen:evaluation',
    form: undefined,
    assignee: undefined,
  }
  server.use(
    http.get('/api/tasks/:id', () => HttpResponse.json(task)),
    http.post('/api/tasks/:id/claim', () => {
      task = { ...task, assignee: { id: me.id, displayName: me.displayName } }
      return HttpResponse.json(task)
    }),
    http.get('/api/evaluations/:id', () =>
      HttpResponse.json(evaluation({}, task.assignee ? { open: { step: 'secondLook' } } : {})),
    ),
    http.get('/api/evaluation-forms/general/1', () => HttpResponse.json(evaluationForm)),
  )
  const { user } = render(<Desk search={{ task: 'task-4' }} onSearch={() => undefined} />)
  const work = within(await screen.findByRole('region', { name: '当前工作' }))
  await user.click(await work.findByRole('button', { name: '领取并处理' }))
  expect(await work.findByRole('form', { name: '评分' })).toBeVisible()
  expect(work.getByLabelText('维持或更正的理由')).toBeVisible()
  expect(work.queryByRole('button', { name: '领取并处理' })).toBeNull()
})
