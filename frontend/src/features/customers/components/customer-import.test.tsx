import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ImportView } from '@/api/types'
import { customerRow } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { ImportPage } from './import-page'
import { SetupPage } from './setup-page'

const report: ImportView = {
  fileName: '客户.csv',
  encoding: 'GBK',
  dryRun: true,
  ignored: ['微信'],
  added: 1,
  changed: 0,
  unchanged: 0,
  held: 1,
  failed: 1,
  rows: [
    {
      line: 2,
      externalKey: 'A1',
      name: '王一',
      outcome: 'FAILED',
      problems: [{ field: 'mails[0]', slug: 'mail-address-malformed', detail: '请填写完整的邮箱地址。' }],
      others: [],
    },
    { line: 3, externalKey: 'A2', name: '王二', outcome: 'ADDED', problems: [], others: [] },
    { line: 4, externalKey: 'A3', name: '王三', outcome: 'HELD', problems: [], others: [customerRow] },
  ],
}

describe('importing customers', () => {
  let asked: string[]
  beforeEach(() => {
    asked = []
    server.use(
      http.post('/api/customer-imports/preview', async ({ request }) => {
        asked.push(`preview ${new URL(request.url).searchParams.get('addHeld')} ${await request.text()}`)
        return HttpResponse.json(report)
      }),
      http.post('/api/customer-imports', ({ request }) => {
        asked.push(`import ${request.headers.get('Idempotency-Key') !== null}`)
        return HttpResponse.json({ ...report, dryRun: false })
      }),
    )
  })

  it('shows first what would happen line by line, and imports only then', async () => {
    const { user, container } = render(<ImportPage />)
    expect(await screen.findByText('还没有导入过')).toBeVisible()
    const box = container.querySelector('input[type=file]') as HTMLInputElement
    await user.upload(box, new File(['外部编号,姓名'], '客户.csv', { type: 'text/csv' }))
    expect(await screen.findByText('请填写完整的邮箱地址。', { exact: false })).toBeVisible()
    expect(asked).toEqual(['preview false 外部编号,姓名'])
    expect(screen.getByText('以下列不会导入：微信')).toBeVisible()
    await user.click(screen.getByText('号码重复 1'))
    expect(await screen.findByRole('link', { name: '张伟' })).toHaveAttribute('href', '/customers/customer-1')
    await user.click(screen.getByRole('button', { name: /导入 1 行/ }))
    expect(await screen.findByText('导入结果 · 客户.csv')).toBeVisible()
    expect(asked.at(-1)).toBe('import true')
  })
})

describe('tags and products', () => {
  it('keeps a new tag in both languages', async () => {
    let sent: unknown
    server.use(
      http.post('/api/customer-tags', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({ key: '夜间', ...(sent as object), version: 0 }, { status: 201 })
      }),
    )
    const { user } = render(<SetupPage />)
    await user.click(await screen.findByRole('button', { name: /添加标签/ }))
    await user.type(await screen.findByLabelText(/^中文名称/), '夜间')
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => expect(screen.getByText('请填写英文名称')).toBeVisible())
    await user.type(screen.getByLabelText(/^英文名称/), 'At night')
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() =>
      expect(sent).toEqual({
        name: { zh: '夜间', en: 'At night' },
        kind: 'preference',
        position: 1,
        active: true,
      }),
    )
  })
})
