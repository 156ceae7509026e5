import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { choose } from '@/testing/choose'
import { accessChanges, me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { AccessPage } from './access-page'
import { OwnAccess } from './own-access'

const leader = { ...me, roles: ['TEAM_LEADER' as const] }

describe('changes of access', () => {
  it('tell who gets what, who has decided and whose turn it is', async () => {
    render(<AccessPage search={{}} onSearch={() => undefined} />)
    const open = (await screen.findByText('授予质检专员')).closest('tr') as HTMLElement
    expect(open).toHaveTextContent('待审批')
    expect(open).toHaveTextContent('孙伟 Sun Wei · 待管理员审批')
    const refused = screen.getByText('授予可见范围 售后部').closest('tr') as HTMLElement
    expect(refused).toHaveTextContent('已驳回')
  })

  it('tell their whole story, and lead to that of the person', async () => {
    const onSearch = vi.fn()
    const { user } = render(<AccessPage search={{ change: 'access-2' }} onSearch={onSearch} />)
    const story = await screen.findByRole('list', { name: '权限变更' })
    expect(within(story).getByText('参与质检试点')).toBeVisible()
    expect(within(story).getByText('孙伟 Sun Wei批准')).toBeVisible()
    expect(within(story).getByText('试点三个月')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '李娜 Li Na的全部变更' }))
    expect(onSearch).toHaveBeenCalledWith({ holder: 'staff-1' })
  })

  it('say why one was refused', async () => {
    render(<AccessPage search={{ change: 'access-1' }} onSearch={() => undefined} />)
    expect(await screen.findByText('没有有权审批的人')).toBeVisible()
  })

  it('are withdrawn in the version that was read', async () => {
    let version: string | null = null
    server.use(
      http.post('/api/access-changes/:id/withdraw', ({ request }) => {
        version = request.headers.get('If-Match')
        return HttpResponse.json({ ...accessChanges[0], state: 'withdrawn', withdrawable: false })
      }),
    )
    const { user } = render(<AccessPage search={{ change: 'access-2' }} onSearch={() => undefined} />)
    await user.click(await screen.findByRole('button', { name: '撤回' }))
    await user.click((await screen.findAllByRole('button', { name: '撤回' })).at(-1) as HTMLElement)
    expect(await screen.findByText('申请已撤回')).toBeVisible()
    expect(version).toBe('"3"')
  })
})

describe('a request', () => {
  it('of a leader names the person, and its refusal is told at the field', async () => {
    let sent: unknown
    server.use(
      http.post('/api/access-changes', async ({ request }) => {
        sent = await request.json()
        return problem(422, 'request-invalid', {
          errors: [{ field: 'role', slug: 'field-invalid', detail: '请换一个角色。' }],
        })
      }),
    )
    const { user } = render(
      <AccessPage search={{ ask: true, holder: 'staff-2' }} onSearch={() => undefined} />,
      {
        me: leader,
      },
    )
    await user.type(await screen.findByLabelText(/^申请理由/), '轮岗')
    await choose('所需角色', '培训专员')
    await user.click(screen.getByRole('button', { name: '提交申请' }))
    await waitFor(() =>
      expect(sent).toEqual({ kind: 'grant', holderId: 'staff-2', role: 'TRAINER', reason: '轮岗' }),
    )
    await waitFor(() => expect(screen.getByText('请换一个角色。')).toBeVisible())
  })

  it('that nobody may approve is answered at once', async () => {
    server.use(http.post('/api/access-changes', () => HttpResponse.json(accessChanges[1], { status: 201 })))
    const { user } = render(<AccessPage search={{ ask: true }} onSearch={() => undefined} />)
    await user.type(await screen.findByLabelText(/^申请理由/), '试点')
    await choose('所需角色', '培训专员')
    await user.click(screen.getByRole('button', { name: '提交申请' }))
    expect(await screen.findByText('申请被驳回：没有有权审批的人')).toBeVisible()
  })

  it('of anybody else is for themselves', async () => {
    let sent: unknown
    server.use(
      http.post('/api/access-changes', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json(accessChanges[0], { status: 201 })
      }),
    )
    const { user } = render(<OwnAccess open onClose={() => undefined} />)
    expect(await screen.findByRole('button', { name: '授予质检专员' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: /申请权限/ }))
    await user.type(await screen.findByLabelText(/^申请理由/), '试点')
    expect(screen.queryByLabelText(/^人员/)).not.toBeInTheDocument()
    await choose('所需角色', '质检专员')
    await user.click(screen.getByRole('button', { name: '提交申请' }))
    await waitFor(() => expect(sent).toMatchObject({ holderId: 'staff-1', role: 'QA' }))
  })
})
