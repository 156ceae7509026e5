import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { closing, script } from '@/testing/data/contacts'
import { render } from '@/testing/render'
import { ScriptPanel } from './script-panel'

it('shows what to say first and what to end with', async () => {
  render(<ScriptPanel script={script} closing={closing} />)
  expect(within(await screen.findByRole('region', { name: '开场' })).getByText(/欢迎致电/)).toBeVisible()
  expect(within(screen.getByRole('region', { name: '结束' })).getByText(/祝您生活愉快/)).toBeVisible()
})

it('says so when a contact has no script', async () => {
  render(<ScriptPanel />)
  expect(await screen.findByText('此联络没有指定话术')).toBeVisible()
})
