import { screen } from '@testing-library/react'
import { http } from 'msw'
import { expect, it } from 'vitest'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CallbackBeside } from './callback-beside'

it('shows whom to call, what to say and what was tried beside the task', async () => {
  const { user } = render(<CallbackBeside id="callback-1" />)
  expect(await screen.findByRole('link', { name: '回访 B-2026-000031' })).toHaveAttribute(
    'href',
    '/callbacks/callback-1',
  )
  expect(await screen.findByRole('link', { name: '张伟' })).toBeVisible()
  expect(screen.getByText('您好，之前约定此时给您回电。')).toBeVisible()
  await user.click(screen.getByRole('tab', { name: '拨打记录' }))
  expect(await screen.findByText('占线')).toBeVisible()
})

it('says that it shows after it is taken, to whom it is not for yet', async () => {
  server.use(http.get('/api/callbacks/:id', () => problem(404, 'not-found')))
  render(<CallbackBeside id="callback-1" />)
  expect(await screen.findByText('领取任务后，这里显示客户、话术与联络历史。')).toBeVisible()
})
