import { fireEvent, screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { changeLocale } from '@/i18n'
import { choose } from '@/testing/choose'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import TaskForm from './task-form'

const field = (key: string, label: string, kind: string, required = true) => ({
  id: key,
  key,
  type: 'textfield',
  label,
  validate: { required },
  properties: { kind },
})

const schema = (...components: object[]) => ({ schemaVersion: 19, type: 'default', id: 'form', components })
const done = { id: 'done', key: 'done', type: 'textarea', label: '做了什么', validate: { required: true } }

function draw(form: Record<string, unknown>, values: Record<string, unknown> = {}, readOnly = false) {
  const onSubmit = vi.fn()
  const view = render(
    <TaskForm
      taskId="task-4"
      schema={form}
      values={values}
      readOnly={readOnly}
      problems={[]}
      onSubmit={onSubmit}
    >
      <button type="submit">完成</button>
    </TaskForm>,
  )
  return { onSubmit, ...view }
}

const attach = (input: HTMLElement, name: string, type: string, bytes = 5) =>
  fireEvent.change(input, { target: { files: [new File(['x'.repeat(bytes)], name, { type })] } })

it('lets a person be chosen of those the server offers, and submits their id', async () => {
  const form = schema(field('handler', '经办人', 'staff'))
  const { user, onSubmit } = draw(form)
  expect(await screen.findByText('经办人')).toBeVisible()
  await choose('经办人', '陈静 Chen Jing · 综合二组')
  await user.click(screen.getByRole('button', { name: '完成' }))
  expect(onSubmit).toHaveBeenCalledWith({ handler: 'staff-4' })
})

it('says what is missing in the language of the reader, and submits nothing', async () => {
  const form = schema(field('handler', '经办人', 'staff'), done)
  const { user, onSubmit } = draw(form)
  await screen.findByText('经办人')
  await user.click(screen.getByRole('button', { name: '完成' }))
  expect(await screen.findAllByText('此项必填')).toHaveLength(2)
  expect(screen.getByLabelText(/^经办人/)).toHaveFocus()
  expect(onSubmit).not.toHaveBeenCalled()
})

it('takes what was typed last, also when it is sent at once', async () => {
  const { user, onSubmit } = draw(schema(done))
  await user.type(await screen.findByLabelText(/^做了什么/), '已退款')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(onSubmit).toHaveBeenCalledWith({ done: '已退款' })
})

it('shows who was chosen before by name', async () => {
  const form = schema(field('handler', '经办人', 'staff'))
  draw(form, { handler: 'staff-2' })
  expect(await screen.findByText('王强 Wang Qiang · 综合一组')).toBeVisible()
})

it('takes a product that nobody proposed', async () => {
  const form = schema(field('product', '涉及产品', 'product', false))
  const { user, onSubmit } = draw(form)
  await user.type(await screen.findByLabelText('涉及产品'), '老款风扇')
  await user.click(screen.getByRole('button', { name: '完成' }))
  expect(onSubmit).toHaveBeenCalledWith({ product: '老款风扇' })
})

it('uploads a file and submits its id', async () => {
  const form = schema(field('files', '凭证', 'files'))
  const { user, onSubmit } = draw(form)
  attach(await screen.findByLabelText(/^凭证/, { selector: 'input' }), '凭证.pdf', 'application/pdf')
  expect(await screen.findByRole('link', { name: '凭证.pdf' })).toHaveAttribute(
    'href',
    '/api/files/file-9/content',
  )
  await user.click(screen.getByRole('button', { name: '完成' }))
  expect(onSubmit).toHaveBeenCalledWith({ files: ['file-9'] })
})

it('refuses what is too large or of another type in words, and sends nothing', async () => {
  const sent = vi.fn()
  server.use(
    http.post('/api/files', () => {
      sent()
      return HttpResponse.json({})
    }),
  )
  const form = schema(field('files', '凭证', 'files'))
  const { user } = draw(form)
  const input = await screen.findByLabelText(/^凭证/, { selector: 'input' })
  await waitFor(() => expect(input).toHaveAttribute('accept', '.pdf,.png'))
  attach(input, '凭证.exe', 'application/octet-stream')
  expect(await screen.findByText('不接受此类文件，可上传：pdf · png')).toBeVisible()
  attach(input, '照片.png', 'image/png', 1024 * 1024 + 1)
  expect(await screen.findByText('文件过大，最多 1 MB')).toBeVisible()
  await user.click(screen.getAllByRole('button', { name: '知道了' })[0] as HTMLElement)
  expect(screen.queryByText(/不接受此类文件/)).not.toBeInTheDocument()
  expect(sent).not.toHaveBeenCalled()
})

it('shows what the server refuses', async () => {
  server.use(
    http.post('/api/files', () => problem(422, 'file-type-mismatch', { detail: '内容与扩展名不符。' })),
  )
  const form = schema(field('files', '凭证', 'files'))
  draw(form)
  attach(await screen.findByLabelText(/^凭证/, { selector: 'input' }), '凭证.pdf', 'application/pdf')
  expect(await screen.findByText('内容与扩展名不符。')).toBeVisible()
})

it('only shows what is there to whoever may not write', async () => {
  const form = schema(field('files', '凭证', 'files'))
  draw(form, { files: ['file-9'] }, true)
  expect(await screen.findByRole('link', { name: '凭证.pdf' })).toBeVisible()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

it('says what it says by itself in the language of the reader', async () => {
  const channel = {
    id: 'c',
    key: 'channel',
    type: 'select',
    label: '渠道',
    values: [{ value: 'a', label: '来信' }],
  }
  const when = {
    id: 'w',
    key: 'when',
    type: 'datetime',
    subtype: 'datetime',
    dateLabel: '日期',
    timeLabel: '时间',
  }
  const { user } = draw(schema(channel, when))
  await waitFor(() => expect(screen.getByText('请选择')).toBeVisible())
  expect(screen.getByLabelText('时间')).toHaveAttribute('placeholder', '时:分')
  expect(screen.getByLabelText('日期').getAttribute('placeholder')).toMatch(/^[年月日/.-]+$/)
  await user.click(screen.getByLabelText('日期'))
  expect(await screen.findByText('周三')).toBeInTheDocument()
  await changeLocale('en')
  draw(schema(channel))
  expect(await screen.findByText('Choose')).toBeVisible()
})
