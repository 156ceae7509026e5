import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { TransferRequest } from '@/api/types'
import { choose } from '@/testing/choose'
import { me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { TransferDialog } from './transfer-dialog'

let sent: TransferRequest | undefined
beforeEach(() => {
  sent = undefined
  server.use(
    http.post('/api/calls/current/transfer', async ({ request }) => {
      sent = (await request.json()) as TransferRequest
      return new HttpResponse(null, { status: 204 })
    }),
  )
})

async function draw(permissions = me.permissions) {
  const onClose = vi.fn()
  const view = render(<TransferDialog open onClose={onClose} />, { me: { ...me, permissions } })
  await screen.findByRole('dialog', { name: '转接通话' })
  return { ...view, onClose }
}

it('names everything that is missing and asks nothing of the telephone system', async () => {
  const { user } = await draw()
  await user.type(screen.getByLabelText(/^交接摘要/), '   ')
  await user.click(screen.getByRole('button', { name: '转接' }))
  await waitFor(() => expect(screen.getByText('请填写转给')).toBeVisible())
  expect(screen.getByText('请填写转接原因')).toBeVisible()
  expect(screen.getByText('请填写交接摘要')).toBeVisible()
  expect(sent).toBeUndefined()
})

it('hands on to a queue with what the colleague must know, and names it on the button', async () => {
  const { user, onClose } = await draw()
  await choose('选择队列', '投诉')
  await choose('转接原因', '客户要求投诉')
  await user.type(screen.getByLabelText(/^交接摘要/), ' 要求主管回复 ')
  await user.click(screen.getByRole('button', { name: '转接给投诉' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent).toEqual({
    target: { kind: 'queue', id: 'complaint' },
    reason: 'COMPLAINT',
    summary: '要求主管回复',
    warm: false,
  })
})

it('offers only colleagues who are free, and forgets the queue chosen before', async () => {
  const { user } = await draw()
  await choose('选择队列', '投诉')
  await user.click(screen.getByText('同事'))
  expect(screen.getByRole('button', { name: '转接' })).toBeVisible()
  await choose('选择在线同事', '王强 Wang Qiang')
  expect(screen.queryByText('赵敏 Zhao Min')).not.toBeInTheDocument()
  await user.click(screen.getByLabelText('先沟通再转（协商转）'))
  await choose('转接原因', '需要专业技能')
  await user.type(screen.getByLabelText(/^交接摘要/), '请接手')
  await user.type(screen.getByLabelText(/^已向客户承诺/), '今天回复')
  await user.click(screen.getByRole('button', { name: /^转接给王强/ }))
  await waitFor(() => expect(sent).toBeDefined())
  expect(sent).toMatchObject({ target: { kind: 'staff', id: 'staff-2' }, promised: '今天回复', warm: true })
  expect(await screen.findByText(/谈妥后挂断，即完成转接/)).toBeVisible()
})

it('offers no colleagues to those who may not see who is there', async () => {
  await draw(['CONTACTS_WORK'])
  expect(screen.queryByText('同事')).not.toBeInTheDocument()
})

it('keeps what was written when the telephone system refuses', async () => {
  const { user, onClose } = await draw()
  server.use(
    http.post('/api/calls/current/transfer', () =>
      problem(422, 'request-invalid', {
        detail: '请检查填写内容。',
        errors: [{ field: 'target', slug: 'transfer-target-unknown', detail: '不能转到这里。' }],
      }),
    ),
  )
  await choose('选择队列', '救援')
  await choose('转接原因', '需要专业技能')
  await user.type(screen.getByLabelText(/^交接摘要/), '抛锚')
  await user.click(screen.getByRole('button', { name: '转接给救援' }))
  expect(await screen.findByText('不能转到这里。')).toBeVisible()
  expect(screen.getByLabelText(/^交接摘要/)).toHaveValue('抛锚')
  expect(onClose).not.toHaveBeenCalled()
})
