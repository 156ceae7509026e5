import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { me, staff } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { OrgPage } from './org-page'
import { MailDialog } from './mail-dialog'
import { PasswordDialog } from './password-dialog'
import { StaffPage } from './staff-page'

describe('the staff', () => {
  it('are listed with role, unit and phone', async () => {
    render(<StaffPage search={{}} onSearch={() => undefined} />)
    const row = (await screen.findByText('李娜 Li Na')).closest('tr') as HTMLElement
    expect(row).toHaveTextContent('客服代表')
    expect(row).toHaveTextContent('综合一组')
    expect(row).toHaveTextContent('PJSIP/1001')
    expect((screen.getByText('高翔 Gao Xiang').closest('tr') as HTMLElement).textContent).toContain('已停用')
  })

  it('are changed against the version that was read; an empty password keeps the old one', async () => {
    let sent: { body: Record<string, unknown>; version: string | null } | undefined
    server.use(
      http.put('/api/staff/:id', async ({ request }) => {
        sent = {
          body: (await request.json()) as Record<string, unknown>,
          version: request.headers.get('If-Match'),
        }
        return HttpResponse.json(staff[0])
      }),
    )
    const onSearch = vi.fn()
    const { user } = render(<StaffPage search={{ edit: 'staff-1' }} onSearch={onSearch} />)
    const name = await screen.findByLabelText(/^姓名/)
    await user.clear(name)
    await user.type(name, '李娜娜')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(onSearch).toHaveBeenCalledWith({ edit: undefined }))
    expect(sent?.version).toBe('"1"')
    expect(sent?.body).toMatchObject({ displayName: '李娜娜', username: 'agent1', unitId: 'unit-team' })
    expect(sent?.body.password).toBeUndefined()
  })

  it('need a first password, and a taken phone is told in words', async () => {
    server.use(
      http.put('/api/staff/:id', () =>
        problem(409, 'phone-taken', { detail: '话机 PJSIP/1002 已属于他人。' }),
      ),
    )
    const { user, unmount } = render(<StaffPage search={{ edit: 'new' }} onSearch={() => undefined} />)
    await user.click(await screen.findByRole('button', { name: '保存' }))
    await waitFor(() => expect(screen.getByText('请填写初始密码')).toBeVisible())
    expect(screen.getByText('请填写用户名')).toBeVisible()
    unmount()
    const again = render(<StaffPage search={{ edit: 'staff-1' }} onSearch={() => undefined} />)
    await again.user.click(await screen.findByRole('button', { name: '保存' }))
    expect(await screen.findByText('话机 PJSIP/1002 已属于他人。')).toBeVisible()
  })
})

describe('the organisation', () => {
  it('gets a unit below the chosen one', async () => {
    let sent: unknown
    server.use(
      http.post('/api/org-units', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({}, { status: 201 })
      }),
    )
    const { user } = render(<OrgPage />)
    expect(await screen.findByText('选择左侧的组织查看或修改')).toBeVisible()
    await user.click(screen.getByText('华东分中心'))
    const names = await screen.findAllByLabelText(/^名称/)
    expect(names[0]).toHaveValue('华东分中心')
    await user.type(names[1] as HTMLElement, '夜班组')
    await user.click(screen.getByRole('button', { name: '新建' }))
    await waitFor(() => expect(sent).toEqual({ name: '夜班组', kind: 'TEAM', parentId: 'unit-branch' }))
  })
})

describe('the own password', () => {
  const draw = () => {
    const onClose = vi.fn()
    return { onClose, ...render(<PasswordDialog open onClose={onClose} />) }
  }
  const fill = async (user: ReturnType<typeof draw>['user'], current: string, next: string, again = next) => {
    await user.type(await screen.findByLabelText(/^当前密码/), current)
    await user.type(screen.getByLabelText(/^新密码/), next)
    await user.type(screen.getByLabelText(/^再次输入新密码/), again)
    await user.click(screen.getByRole('button', { name: '修改密码' }))
  }

  it('is changed and says what that means for other devices', async () => {
    let sent: unknown
    server.use(
      http.put('/api/session/password', async ({ request }) => {
        sent = await request.json()
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user, onClose } = draw()
    await fill(user, 'ringloop-demo', 'a-longer-one')
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(sent).toEqual({ current: 'ringloop-demo', password: 'a-longer-one' })
    expect(await screen.findByText('密码已修改，其他设备已退出登录')).toBeVisible()
  })

  it('must be long enough and typed twice alike before the server is asked', async () => {
    const asked = vi.fn()
    server.use(http.put('/api/session/password', asked))
    const { user } = draw()
    await fill(user, 'x', 'short', 'other')
    expect(await screen.findByText('密码至少 10 个字符')).toBeVisible()
    expect(await screen.findByText('两次输入的新密码不一致')).toBeVisible()
    expect(asked).not.toHaveBeenCalled()
  })

  it('stays when the current one is wrong, and says so at its field', async () => {
    server.use(
      http.put('/api/session/password', () =>
        problem(422, 'request-invalid', {
          errors: [{ field: 'current', slug: 'password-wrong', detail: '当前密码不正确。' }],
        }),
      ),
    )
    const { user, onClose } = draw()
    await fill(user, 'wrong', 'a-longer-one')
    expect(await screen.findByText('当前密码不正确。')).toBeVisible()
    expect(onClose).not.toHaveBeenCalled()
  })
})

describe('the own mail address', () => {
  it('is saved for notices, and what is no address is not sent', async () => {
    const sent = vi.fn()
    server.use(
      http.put('/api/session/mail', async ({ request }) => {
        sent(await request.json())
        return HttpResponse.json({ ...me, mail: 'lina@ringloop.example' })
      }),
    )
    const onClose = vi.fn()
    const { user } = render(<MailDialog open onClose={onClose} />)
    const field = await screen.findByLabelText('邮箱地址')
    await user.type(field, 'lina')
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('邮箱地址格式不正确')).toBeVisible()
    expect(sent).not.toHaveBeenCalled()
    await user.type(field, '@ringloop.example')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(sent).toHaveBeenCalledWith({ mail: 'lina@ringloop.example' })
  })
})
