import { useQuery } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Contact, ContactForm as Body } from '@/api/types'
import { choose } from '@/testing/choose'
import { contact as aContact, me } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { contactQuery } from '../queries'
import { ContactForm } from './contact-form'

const identified = { customer: { id: 'customer-1', name: '张伟' } }
let sent: Body[]
beforeEach(() => {
  sent = []
  server.use(
    http.put('/api/contacts/:id/form', async ({ request }) => {
      sent.push((await request.json()) as Body)
      return HttpResponse.json({ version: 4, savedAt: new Date().toISOString() })
    }),
  )
})

async function draw(part: Partial<Contact> = {}) {
  const onDone = vi.fn()
  const view = render(<ContactForm contact={aContact({ ...identified, ...part })} onDone={onDone} />)
  await screen.findByRole('form', { name: '联络小结' })
  return { ...view, onDone }
}

const submit = () => screen.getByRole('button', { name: '完成并关闭' })

const whole: Body = {
  verified: 'full',
  emotion: 'calm',
  matters: [
    { reason1: 'REP', reason2: 'REP_FAULT', result: 'ANSWERED', solution: '已说明', followUp: 'none' },
  ],
}

/** The form as the desk draws it: the contact comes out of the cache, into which every save goes. */
function Live() {
  const contact = useQuery(contactQuery('contact-1'))
  if (!contact.data) return null
  return (
    <div data-version={contact.data.form.version}>
      <ContactForm contact={contact.data} />
    </div>
  )
}

describe('the contact form', () => {
  it('saves what is typed by itself and says when', async () => {
    const { user } = await draw()
    await user.type(screen.getByLabelText('备注'), '急')
    expect(await screen.findByText(/^已保存 \d\d:\d\d$/, undefined, { timeout: 4000 })).toBeVisible()
    expect(sent.at(-1)?.note).toBe('急')
  })

  it('keeps what is typed while an earlier save is under way', async () => {
    let version = 3
    let goOn: () => void = () => undefined
    const first = new Promise<void>((resolve) => (goOn = resolve))
    server.use(
      http.put('/api/contacts/:id/form', async ({ request }) => {
        sent.push((await request.json()) as Body)
        if (sent.length === 1) await first
        version += 1
        return HttpResponse.json({ version, savedAt: new Date().toISOString() })
      }),
    )
    const { user } = render(<Live />)
    const note = await screen.findByLabelText('备注')
    await user.type(note, '急')
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4000 })
    await user.type(note, '，请尽快')
    goOn()
    await waitFor(() => expect(sent.at(-1)?.note).toBe('急，请尽快'), { timeout: 4000 })
    expect(await screen.findByText(/^已保存 \d\d:\d\d$/, undefined, { timeout: 4000 })).toBeVisible()
    await waitFor(() => expect(document.querySelector('[data-version="5"]')).toBeInTheDocument())
    expect(note).toHaveValue('急，请尽快')
  })

  it('marks every missing field and goes to the first', async () => {
    const { user, onDone } = await draw()
    await user.click(submit())
    await waitFor(() => expect(screen.getByText('请填写身份核验')).toBeVisible())
    expect(screen.getByText('请填写原因')).toBeVisible()
    expect(screen.getByText('请填写处理结果')).toBeVisible()
    await waitFor(() => expect(screen.getByText('请检查标出的 5 处')).toBeVisible())
    expect(onDone).not.toHaveBeenCalled()
  })

  it('chooses the follow-up that the result demands and locks none', async () => {
    await draw({ form: { version: 3, values: whole } })
    await choose('处理结果', '需办理转工单')
    const group = screen.getByText('后续').closest('.ant-form-item') as HTMLElement
    await waitFor(() => expect(within(group).getByRole('radio', { name: '工单' })).toBeChecked())
    expect(within(group).getByRole('radio', { name: '无' })).toBeDisabled()
    expect(screen.getByText('该结果要求后续：工单')).toBeVisible()
  })

  it('asks for a time when a callback is promised', async () => {
    const { user } = await draw({ form: { version: 3, values: whole } })
    expect(screen.queryByLabelText(/约定时间/)).not.toBeInTheDocument()
    await user.click(screen.getByText('回电'))
    expect(await screen.findByLabelText(/约定时间/)).toBeInTheDocument()
  })

  it('shows the refusals of the server at their fields', async () => {
    server.use(
      http.post('/api/contacts/:id/wrap-up', () =>
        problem(422, 'contact-form-invalid', {
          detail: '小结不完整',
          errors: [{ field: 'matters[0].reason2', slug: 'reason-unknown', detail: '没有这个原因' }],
        }),
      ),
    )
    const { user } = await draw({ form: { version: 3, values: whole } })
    await user.click(submit())
    const item = (await screen.findByText('没有这个原因')).closest('.ant-form-item') as HTMLElement
    expect(within(item).getByText('原因')).toBeVisible()
    expect(screen.getByText('小结不完整')).toBeVisible()
  })

  it('is completed by Ctrl Enter', async () => {
    let wrapped: Body | undefined
    server.use(
      http.post('/api/contacts/:id/wrap-up', async ({ request }) => {
        wrapped = (await request.json()) as Body
        return HttpResponse.json(aContact({ state: 'closed' }))
      }),
    )
    const { onDone, user } = await draw({ form: { version: 3, values: whole } })
    screen.getByLabelText('备注').focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(wrapped?.matters[0]).toMatchObject({ reason1: 'REP', reason2: 'REP_FAULT', followUp: 'none' })
  })

  it('lets the person decide when somebody else changed the record', async () => {
    server.use(http.put('/api/contacts/:id/form', () => problem(412, 'stale-version')))
    const { user } = await draw()
    await user.type(screen.getByLabelText('备注'), '急')
    expect(await screen.findByText(/已在别处修改/, undefined, { timeout: 4000 })).toBeVisible()
    server.use(
      http.get('/api/contacts/:id', () =>
        HttpResponse.json(
          aContact({
            ...identified,
            form: { version: 9, values: { note: '同事写的', matters: [] } },
          }),
        ),
      ),
    )
    await user.click(screen.getByRole('button', { name: '载入最新内容' }))
    await waitFor(() => expect(screen.getByLabelText('备注')).toHaveValue('同事写的'))
    expect(screen.queryByText(/已在别处修改/)).not.toBeInTheDocument()
  })

  it('cannot be completed while the call lasts, nor before the customer is known', async () => {
    const { unmount } = await draw({ state: 'talking' })
    expect(submit()).toBeDisabled()
    expect(screen.getByText('通话结束后即可完成')).toBeVisible()
    unmount()
    render(<ContactForm contact={aContact({ customer: undefined })} />)
    await waitFor(() => expect(screen.getByText('请先在右侧确认客户')).toBeVisible())
  })

  it('is read-only for others and when closed', async () => {
    await draw({ agent: { id: 'someone', displayName: '王强' } })
    expect(screen.getByText(/由 王强 处理/)).toBeVisible()
    expect(screen.getByLabelText('备注')).toBeDisabled()
    document.body.replaceChildren()
    await draw({ state: 'closed', agent: { id: me.id, displayName: me.displayName } })
    expect(screen.getByText('此联络已闭环，内容只读。')).toBeVisible()
  })
})
