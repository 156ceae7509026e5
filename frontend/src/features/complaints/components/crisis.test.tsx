import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { ago, crisisWords } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { CrisisBanner } from './crisis-banner'
import { CrisisPanel } from './crisis-panel'

const line = {
  text: crisisWords,
  since: ago(3600),
  crises: [{ caseId: 'case-1', number: 'C-2026-004217', since: ago(3600) }],
}

it('says what to say in a crisis, also to those who may not see its case', async () => {
  server.use(http.get('/api/crises', () => HttpResponse.json({ ...line, crises: [] })))
  render(<CrisisBanner />)
  expect(await screen.findByText(/我们已关注到您的反馈/)).toBeVisible()
})

it('ends a crisis only with a reason', async () => {
  const sent: unknown[] = []
  server.use(
    http.get('/api/crises', () => HttpResponse.json(line)),
    http.post('/api/crises/:id/end', async ({ params, request }) => {
      sent.push([params.id, await request.json()])
      return HttpResponse.json({ text: crisisWords, crises: [] })
    }),
  )
  const { user } = render(<CrisisPanel caseLink={(_, number) => number} />)
  await user.click(await screen.findByRole('button', { name: '结束…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: '结束 C-2026-004217 的危机话术' }))
  await waitFor(() => expect(dialog.getByText('请填写结束原因')).toBeVisible())
  await user.type(dialog.getByLabelText(/^结束原因/), '热度已退')
  await user.click(dialog.getByRole('button', { name: '结束 C-2026-004217 的危机话术' }))
  expect(await screen.findByText('C-2026-004217 的危机话术已结束')).toBeVisible()
  expect(sent).toEqual([['case-1', { reason: '热度已退' }]])
})
