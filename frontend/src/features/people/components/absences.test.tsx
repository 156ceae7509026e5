import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { absences } from '@/testing/data'
import { choose } from '@/testing/choose'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { AbsenceDrawer } from './absence-drawer'
import { AbsencePage } from './absence-page'

const draw = () => {
  const onAdding = vi.fn()
  return { onAdding, ...render(<AbsencePage adding={false} onAdding={onAdding} />) }
}
const rowOf = async (name: string) => (await screen.findByText(name)).closest('tr') as HTMLElement

describe('the absences', () => {
  it('tell who is away, why, and who stands in', async () => {
    draw()
    const away = await rowOf('王强 Wang Qiang')
    expect(away).toHaveTextContent('缺勤中病假')
    expect(away).toHaveTextContent('赵敏 Zhao Min')
    const later = await rowOf('陈静 Chen Jing')
    expect(later).toHaveTextContent('未开始休假')
    expect(later).toHaveTextContent('值班班组长')
  })

  it('are ended in the version that was read, after being asked by name', async () => {
    let version: string | null = null
    server.use(
      http.post('/api/absences/:id/end', ({ request, params }) => {
        version = `${String(params.id)} ${request.headers.get('If-Match')}`
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: '结束 王强 Wang Qiang 的缺勤' }))
    expect(await screen.findByText('王强 Wang Qiang 已回来？')).toBeInTheDocument()
    expect(version).toBeNull()
    await user.click(
      (await screen.findAllByRole('button', { name: '结束 王强 Wang Qiang 的缺勤' })).at(-1) as HTMLElement,
    )
    expect(await screen.findByText('王强 Wang Qiang 的缺勤已结束')).toBeVisible()
    expect(version).toBe('absence-1 "2"')
  })

  it('are called off before they begin', async () => {
    draw()
    expect(await screen.findByRole('button', { name: '取消 陈静 Chen Jing 的缺勤' })).toHaveTextContent(
      '取消',
    )
  })

  it('say what to do when nobody is away', async () => {
    server.use(http.get('/api/absences', () => HttpResponse.json({ items: [] })))
    const { user, onAdding } = draw()
    expect(await screen.findByText('现在和将来都没有缺勤')).toBeVisible()
    await user.click(screen.getByRole('button', { name: /登记缺勤/ }))
    expect(onAdding).toHaveBeenCalledWith(true)
  })
})

describe('noting an absence', () => {
  let sent: Record<string, string> | undefined
  beforeEach(() => {
    sent = undefined
    server.use(
      http.post('/api/absences', async ({ request }) => {
        sent = (await request.json()) as Record<string, string>
        return HttpResponse.json(absences[0], { status: 201 })
      }),
    )
  })
  const fill = async (user: UserEvent, from: string, until: string) => {
    await screen.findByLabelText(/^缺勤人/)
    await choose('缺勤人', '王强 Wang Qiang · 综合一组')
    for (const [label, moment] of [
      [/^开始/, from],
      [/^结束/, until],
    ] as const) {
      const field = screen.getByLabelText(label)
      await user.click(field)
      await user.type(field, `${moment}{Enter}`)
    }
  }

  it('says who, from when until when, and who stands in', async () => {
    const onClose = vi.fn()
    const { user } = render(<AbsenceDrawer open onClose={onClose} />)
    await fill(user, '2030-05-06 08:00', '2030-05-10 18:00')
    await choose('代理人', '赵敏 Zhao Min · 综合一组')
    await user.click(screen.getByRole('button', { name: '登记缺勤' }))
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(sent).toEqual({
      staffId: 'staff-2',
      deputyId: 'staff-3',
      reason: 'leave',
      from: new Date('2030-05-06T08:00').toISOString(),
      until: new Date('2030-05-10T18:00').toISOString(),
    })
  })

  it('needs an end after the start before the server is asked', async () => {
    const { user } = render(<AbsenceDrawer open onClose={() => undefined} />)
    await fill(user, '2030-05-10 08:00', '2030-05-06 18:00')
    await user.click(screen.getByRole('button', { name: '登记缺勤' }))
    expect(await screen.findByText('结束时间须晚于开始时间')).toBeVisible()
    expect(sent).toBeUndefined()
  })

  it('shows what the server refuses and keeps what was entered', async () => {
    server.use(
      http.post('/api/absences', () =>
        problem(409, 'absence-overlaps', { detail: '王强 在这段时间已有缺勤记录。' }),
      ),
    )
    const onClose = vi.fn()
    const { user } = render(<AbsenceDrawer open onClose={onClose} />)
    await fill(user, '2030-05-06 08:00', '2030-05-10 18:00')
    await user.click(screen.getByRole('button', { name: '登记缺勤' }))
    expect(await screen.findByText('王强 在这段时间已有缺勤记录。')).toBeVisible()
    expect(onClose).not.toHaveBeenCalled()
    expect(screen.getByLabelText(/^开始/)).toHaveValue('2030-05-06 08:00')
  })
})
