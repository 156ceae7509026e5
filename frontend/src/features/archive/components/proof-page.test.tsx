import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { ProofPage } from './proof-page'

const head = { number: 12, hash: 'ab'.repeat(32), sealedAt: '2026-11-22T08:00:05Z' }
const verified = (findings: object[]) => ({
  at: '2026-11-22T08:01:00Z',
  intact: findings.length === 0,
  blocks: 12,
  facts: 34567,
  head,
  anchored: 11,
  findings,
})

beforeEach(() => {
  server.use(
    http.get('/api/archive/proof', () => HttpResponse.json({ head, anchored: 11, waiting: 3 })),
    http.get('/api/archive/seals', () => HttpResponse.json({ items: [{ ...head, facts: 250 }] })),
  )
})

it('shows how far the trail is sealed, and each block', async () => {
  render(<ProofPage />)
  const state = within(await screen.findByRole('region', { name: '封存进度' }))
  expect(await state.findByText('区块 12')).toBeVisible()
  expect(state.getByText('区块 11')).toBeVisible()
  expect(state.getByText('3')).toBeVisible()
  expect(await screen.findByText('250')).toBeVisible()
})

it('says that nothing was changed', async () => {
  server.use(http.post('/api/archive/verifications', () => HttpResponse.json(verified([]))))
  const { user } = render(<ProofPage />)
  await user.click(await screen.findByRole('button', { name: '立即校验' }))
  expect(await screen.findByText('审计链与封存时一致')).toBeVisible()
  expect(screen.getByText('已重新计算 12 个区块中的 34,567 条事实。')).toBeVisible()
})

it('does not call intact what was never sealed', async () => {
  server.use(
    http.post('/api/archive/verifications', () =>
      HttpResponse.json({ ...verified([]), blocks: 0, facts: 0, head: undefined, anchored: 0 }),
    ),
  )
  const { user } = render(<ProofPage />)
  await user.click(await screen.findByRole('button', { name: '立即校验' }))
  expect(await screen.findByText('尚无已封存的事实，无需校验')).toBeVisible()
  expect(screen.queryByText('审计链与封存时一致')).not.toBeInTheDocument()
})

it('names the fact that was changed', async () => {
  const factId = '01a20545-ca7a-7306-9602-59d6548f81aa'
  server.use(
    http.post('/api/archive/verifications', () =>
      HttpResponse.json(verified([{ kind: 'fact-changed', block: 7, factId }])),
    ),
  )
  const { user } = render(<ProofPage />)
  await user.click(await screen.findByRole('button', { name: '立即校验' }))
  expect(await screen.findByText('审计链与封存时不一致')).toBeVisible()
  const row = within((await screen.findByText('事实被修改')).closest('tr') as HTMLElement)
  expect(row.getByText('7')).toBeVisible()
  expect(row.getByText(factId)).toBeVisible()
})

it('says in words why it could not look', async () => {
  server.use(http.post('/api/archive/verifications', () => problem(403, 'forbidden', { detail: '没有权限' })))
  const { user } = render(<ProofPage />)
  await user.click(await screen.findByRole('button', { name: '立即校验' }))
  expect(await screen.findByText('没有权限')).toBeVisible()
})
