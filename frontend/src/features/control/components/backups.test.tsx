import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { StuckPage } from './stuck-page'

const last = {
  id: 'run-1',
  startedAt: '2026-11-20T18:30:00Z',
  endedAt: '2026-11-20T18:31:00Z',
  state: 'done',
  name: 'ringloop-20261120T183000000Z',
  tables: 190,
  rows: 1234567,
  files: 12,
  bytes: 52_400_000,
}

function standing(state: object) {
  server.use(
    http.get('/api/backups', () =>
      HttpResponse.json({ on: true, keep: 7, lateAfterHours: 26, late: false, ...state }),
    ),
  )
  render(<StuckPage search={{ list: 'backups' }} onSearch={vi.fn()} />)
}

it('says when the last one was made, how large it is and what it holds', async () => {
  standing({ last })
  expect(await screen.findByText('190 个表共 1,234,567 行，12 个文件')).toBeVisible()
  expect(screen.getByText(/52\.4/)).toBeVisible()
  expect(screen.getByText('ringloop-20261120T183000000Z')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('warns when the last one is too old, and says why the next was not made', async () => {
  standing({
    late: true,
    last,
    failed: { ...last, id: 'run-2', state: 'failed', name: undefined, problem: 'disk-short' },
  })
  expect(await screen.findByText('最近一次备份已超过 26 小时')).toBeVisible()
  expect(screen.getAllByText('磁盘空间不足。').length).toBeGreaterThan(0)
})

it('says that none was ever made', async () => {
  standing({ late: true })
  expect(await screen.findByText('尚未做过备份')).toBeVisible()
})
