import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { caseFile, customer, taskView } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { Beside } from './beside'

const complaintTask = (contactId?: string) =>
  server.use(
    http.get('/api/tasks/:id', () =>
      HttpResponse.json({
        ...taskView,
        processKey: 'complaint-escalation',
        businessKey: 'case-1',
        contactId,
      }),
    ),
  )
const caseOf = (customerId?: string) =>
  server.use(
    http.get('/api/cases/:id', () =>
      HttpResponse.json({ ...caseFile, summary: { ...caseFile.summary, customerId } }),
    ),
  )

it('shows the customer of a case beside its task, with products and contacts', async () => {
  complaintTask()
  caseOf('customer-1')
  render(<Beside taskId="task-9" />)
  expect(await screen.findByRole('link', { name: customer.name })).toBeVisible()
  expect(screen.getByText('名下产品')).toBeVisible()
  expect(await screen.findByRole('heading', { name: '联络历史' })).toBeVisible()
  expect(screen.getByRole('link', { name: caseFile.summary.number })).toHaveAttribute('href', '/cases/case-1')
})

it('shows beside the task of a ticket what the customer wants, and how far it is', async () => {
  server.use(
    http.get('/api/tasks/:id', () =>
      HttpResponse.json({ ...taskView, processKey: 'ticket-closure', businessKey: 'case-3' }),
    ),
  )
  caseOf('customer-1')
  render(<Beside taskId="task-9" />)
  expect(await screen.findByText('压缩机不启动')).toBeVisible()
  expect(screen.getByText('就近网点 · 上海网点')).toBeVisible()
  expect(await screen.findByRole('link', { name: customer.name })).toBeVisible()
})

it('prefers the customer of the case to the contact it came from', async () => {
  complaintTask('contact-1')
  caseOf('customer-1')
  render(<Beside taskId="task-9" />)
  expect(await screen.findByRole('link', { name: caseFile.summary.number })).toBeVisible()
  expect(screen.queryByRole('tab', { name: '话术' })).not.toBeInTheDocument()
})

it('says so when nobody knows the customer, and when the task must be taken first', async () => {
  complaintTask()
  caseOf()
  const { unmount } = render(<Beside taskId="task-9" />)
  expect(await screen.findByText('尚未识别客户')).toBeVisible()
  unmount()
  server.use(http.get('/api/cases/:id', () => problem(404, 'case-not-found')))
  render(<Beside taskId="task-9" />)
  expect(await screen.findByText('领取任务后，这里显示客户、话术与联络历史。')).toBeVisible()
})
