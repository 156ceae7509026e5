import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { complete, pick, tick, write } from './forms'
import { proper } from './proper'
import { another, expect, signIn, stranger, test } from './world'

async function create(page: Page, path: string, data: object) {
  const cookies = await page.context().cookies()
  const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.request.post(path, {
    data,
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token), 'Idempotency-Key': randomUUID() },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as { id: string }
}

/**
 * Ordered by the leader, who has added the customer, for whoever of the team asks first; the customer named a time, so it goes before the
 * allowed hours.
 */
async function order(page: Page, number: string, matter: string) {
  const customer = await create(page, '/api/customers', { name: '回访客户', numbers: [number] })
  await create(page, '/api/callbacks', {
    type: 'PROBLEM_SOLVED',
    customerId: customer.id,
    matter,
    wishedAt: new Date(Date.now() + 3000).toISOString(),
  })
}

const stage = (page: Page) => page.locator('section[data-stage]')

test('a callback is ordered, dialled in a run, recorded and closed', async ({ page, browser }) => {
  test.setTimeout(150_000)
  const matter = '滤芯更换后是否还漏水'
  const number = stranger()
  const leader = await another(browser, 'leader', '/callbacks')
  await order(leader, number, matter)
  const row = leader.locator('tbody tr').filter({ hasText: matter })
  await expect(row).toContainText('问题解决确认')
  /* Its time comes, and the list says so by itself. */
  await expect(row).toContainText('可拨打')

  await signIn(page, 'agent1', '/callbacks/run')
  await expect(page.getByRole('button', { name: '下一个回访' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(stage(page)).toHaveAttribute('data-stage', 'before')
  await expect(page.getByRole('region', { name: '话术' })).toContainText('问题确实解决了吗')
  await expect(page.getByRole('region', { name: '客户', exact: true })).toContainText(number)
  await expect(row).toContainText('李娜')
  await proper(page, 'before the dial')

  await page.getByRole('button', { name: '拨号' }).focus()
  await page.keyboard.press('Control+Enter')
  await expect(stage(page)).toHaveAttribute('data-stage', 'ringingYou')
  await expect(row).toContainText('拨打中')
  await page.getByRole('button', { name: '接听' }).click()
  await expect(stage(page)).toHaveAttribute('data-stage', 'ringingCustomer')
  await expect(stage(page)).toHaveAttribute('data-stage', 'talking')
  await expect(page.getByRole('button', { name: '完成', exact: true })).toBeVisible()
  await proper(page, 'the talk')

  await page.getByRole('button', { name: '挂断' }).click()
  await expect(stage(page)).toHaveAttribute('data-stage', 'record')
  await pick(page, '结果', '满意')
  await tick(page, '接听的是', '本人')
  await write(page, '客户原话', '已经不漏水了。')
  await complete(page, '通话并记录')
  await expect(stage(page)).toHaveAttribute('data-stage', 'over')
  await expect(stage(page)).toContainText('回访已结束：满意')
  await expect(page.getByRole('button', { name: '下一个回访' })).toBeFocused()

  await expect(row).toHaveCount(0)
  await leader.getByText('已结束', { exact: true }).click()
  await expect(leader).toHaveURL(/state=over/)
  await row.first().getByRole('link').click()
  await expect(leader.locator('h1')).toContainText('满意')
  const calls = leader.getByRole('list', { name: '拨打记录' })
  await expect(calls.getByRole('listitem')).toHaveCount(1)
  await expect(calls).toContainText('李娜')
  await expect(leader.locator('[data-drawn="true"]')).toBeAttached()
  await expect(leader.locator('.rl-done[data-element-id="end_Satisfied"]')).toBeAttached()
  await proper(leader, 'a callback')
  await leader.context().close()
})
