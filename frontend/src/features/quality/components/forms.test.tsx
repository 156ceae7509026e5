import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { EvaluationForm } from '@/api/types'
import { evaluationForm, me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { FormEditorPage } from './form-editor-page'
import { FormListPage } from './form-list-page'

const manager = { ...me, permissions: [...me.permissions, 'QUALITY_MANAGE' as const] }
const draft: EvaluationForm = { ...evaluationForm, version: 2, edit: 4, publishedAt: undefined }
let forms: EvaluationForm[]
let sent: unknown[]
beforeEach(() => {
  forms = [draft, evaluationForm]
  sent = []
  server.use(
    http.get('/api/evaluation-forms', () => HttpResponse.json(forms)),
    http.put('/api/evaluation-forms/:key/draft', async ({ params, request }) => {
      sent.push([params.key, request.headers.get('If-Match'), await request.json()])
      return HttpResponse.json({ ...draft, edit: 5 })
    }),
    http.post('/api/evaluation-forms/general/publish', ({ request }) => {
      sent.push(['publish', request.headers.get('If-Match')])
      return HttpResponse.json({ ...draft, publishedAt: '2026-11-19T02:00:00Z' })
    }),
  )
})

it('lists each form once, with what is in force and what is a draft', async () => {
  render(<FormListPage onOpen={() => undefined} />)
  const row = await screen.findByRole('row', { name: /通用质检表/ })
  expect(within(row).getByText('其他所有场景')).toBeVisible()
  expect(within(row).getByText('1')).toBeVisible()
  expect(within(row).getByText('有草稿')).toBeVisible()
})

it('writes a draft, says what the weights come to, and publishes what was saved', async () => {
  const { user } = render(<FormEditorPage formKey="general" />, { me: manager })
  expect(await screen.findByText('权重合计 100 / 100')).toBeVisible()
  const compliance = screen.getByRole('region', { name: '流程合规' })
  await user.click(within(compliance).getByRole('button', { name: /添加项目：流程合规/ }))
  expect(await screen.findByText('权重合计 101 / 100')).toBeVisible()
  const added = within(compliance).getByRole('group', { name: '项目 3' })
  expect(within(added).getByLabelText('编号')).toHaveValue('C4')
  await user.type(within(added).getByLabelText('中文名称'), '征得同意')
  await user.type(within(added).getByLabelText('英文名称'), 'Permission asked')
  const other = within(compliance).getByRole('group', { name: '项目 1' })
  await user.clear(within(other).getByLabelText('权重'))
  await user.type(within(other).getByLabelText('权重'), '29')
  expect(await screen.findByText('权重合计 100 / 100')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^发\s?布$/ }))
  const asked = await screen.findByRole('dialog')
  await waitFor(() => expect(within(asked).getByText('发布第 2 版')).toBeVisible())
  await user.click(within(asked).getByRole('button', { name: /^发\s?布$/ }))
  await waitFor(() => expect(sent).toHaveLength(2))
  const [key, edit, written] = sent[0] as [string, string, EvaluationForm]
  expect([key, edit]).toEqual(['general', '"4"'])
  expect(written.content.sections[1]).toMatchObject({
    key: 'C',
    dimension: 'compliance',
    items: [
      { key: 'C3', weight: 29, check: 'record-complete' },
      { key: 'C5', optional: true },
      { key: 'C4', name: { zh: '征得同意', en: 'Permission asked' }, weight: 1, scale: 'points' },
    ],
  })
  expect(written.content.fatals).toEqual(evaluationForm.content.fatals)
  expect(sent[1]).toEqual(['publish', '"5"'])
})

it('says what is wrong with a draft and loses nothing', async () => {
  server.use(
    http.put('/api/evaluation-forms/general/draft', () =>
      problem(400, 'request-invalid', {
        errors: [{ field: 'content.sections', slug: 'form-weights-not-100', detail: '权重之和不是 100' }],
      }),
    ),
  )
  const { user } = render(<FormEditorPage formKey="general" />, { me: manager })
  const name = within(await screen.findByRole('region', { name: '基本信息' })).getByLabelText('中文名称')
  await user.type(name, '二')
  await user.click(screen.getByRole('button', { name: /^保存草稿/ }))
  expect(await screen.findByText('权重之和不是 100')).toBeVisible()
  expect(name).toHaveValue('通用质检表二')
})

it('shows what is published as it stands, and begins the next version from it', async () => {
  forms = [evaluationForm]
  const { user } = render(<FormEditorPage formKey="general" />, { me: manager })
  const row = (await screen.findByText('A1 语气亲和')).closest('tr') as HTMLElement
  expect(within(row).getByText('关键项')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '以此版本起草新版本' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject(['general', null, { content: evaluationForm.content }])
})
