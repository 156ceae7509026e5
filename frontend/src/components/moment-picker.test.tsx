import { screen } from '@testing-library/react'
import { Form } from 'antd'
import { expect, it, vi } from 'vitest'
import { render } from '@/testing/render'
import { MomentPicker } from './moment-picker'

it('takes what was typed on Enter without submitting the form around it', async () => {
  const onFinish = vi.fn()
  const { user } = render(
    <Form onFinish={onFinish}>
      <Form.Item name="at" label="At">
        <MomentPicker />
      </Form.Item>
      <button type="submit">Send</button>
    </Form>,
  )
  const field = await screen.findByLabelText('At')
  await user.click(field)
  await user.type(field, '2026-01-05 10:20{Enter}')
  expect(field).toHaveValue('2026-01-05 10:20')
  expect(onFinish).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await vi.waitFor(() => expect(onFinish).toHaveBeenCalledOnce())
  expect(onFinish.mock.calls[0]?.[0].at.format('YYYY-MM-DD HH:mm')).toBe('2026-01-05 10:20')
})
