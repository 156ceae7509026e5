import { screen, waitFor } from '@testing-library/react'
import { Form, type FormInstance, Input } from 'antd'
import { expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { render } from '@/testing/render'
import { fieldPath, showAtFields } from './form-problems'

it('reads the path of a field', () => {
  expect(fieldPath('matters[0].reason2')).toEqual(['matters', 0, 'reason2'])
  expect(fieldPath('name')).toEqual(['name'])
  expect(fieldPath('numbers[12].dialled')).toEqual(['numbers', 12, 'dialled'])
})

const refusal = (...fields: string[]) =>
  new Problem({
    title: 'refused',
    status: 422,
    slug: 'invalid',
    errors: fields.map((field) => ({ field, slug: 'x', detail: `bad ${field}` })),
  })

it('puts a refusal at its field and says when one found none', async () => {
  let form: FormInstance | undefined
  function Two() {
    ;[form] = Form.useForm()
    return (
      <Form form={form}>
        <Form.Item name="name" label="name">
          <Input />
        </Form.Item>
        <Form.Item name={['list', 0, 'x']} label="x">
          <Input />
        </Form.Item>
      </Form>
    )
  }
  render(<Two />)
  await screen.findByLabelText('name')
  expect(showAtFields(form as FormInstance, refusal('name', 'list[0].x'))).toBe(true)
  await waitFor(() => expect(screen.getByText('bad name')).toBeVisible())
  expect(screen.getByText('bad list[0].x')).toBeVisible()
  expect(showAtFields(form as FormInstance, refusal('nowhere'))).toBe(false)
  expect(showAtFields(form as FormInstance, new Error('other'))).toBe(false)
})
