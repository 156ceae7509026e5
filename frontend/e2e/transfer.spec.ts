import type { Page } from '@playwright/test'
import {
  another,
  becomeAvailable,
  callBar,
  choose,
  expect,
  fillRecord,
  hangUp,
  identified,
  leave,
  signIn,
  takeCall,
  test,
} from './world'

const summary = '客户想改约上门时间，地址已核对。'
const promised = '今天内给出新的时间'

/** Hands the call on to the main queue, where only one colleague is free. */
async function handOn(page: Page, way: '直接转' | '先沟通再转（协商转）') {
  await callBar(page).getByRole('button', { name: '转接' }).click()
  const dialog = page.getByRole('dialog', { name: '转接通话' })
  await choose(dialog, '选择队列', '综合咨询')
  await choose(dialog, '转接原因', '需要专业坐席')
  await dialog.getByLabel(/^交接摘要/).fill(summary)
  await dialog.getByLabel(/^已向客户承诺/).fill(promised)
  await dialog.getByText(way, { exact: true }).click()
  await dialog.getByRole('button', { name: '转接给综合咨询' }).click()
  await expect(dialog).toBeHidden()
}

async function answer(page: Page) {
  await expect(callBar(page)).toHaveAttribute('data-call', 'ringing')
  await callBar(page).getByRole('button', { name: '接听' }).click()
}

/** The colleague sees what was told, finishes the contact, and its story names both. */
async function finishedBySecond(first: Page, second: Page) {
  await expect(callBar(second)).toHaveAttribute('data-call', 'talking')
  const told = second.getByRole('region', { name: '交接' })
  await expect(told).toContainText('李娜 Li Na 转给 综合咨询')
  await expect(told).toContainText(summary)
  await expect(told).toContainText(promised)
  const form = second.getByRole('form', { name: '联络小结' })
  await identified(second, '陈静')
  await fillRecord(form)
  await hangUp(second)
  await form.getByRole('button', { name: '完成并关闭' }).click()
  await expect(second.getByText('联络已完成')).toBeVisible()
  await expect(callBar(first)).toHaveCount(0)

  await second.goto('/contacts')
  await second.locator('tbody a').first().click()
  await expect(second.locator('h1')).toContainText('已闭环')
  await expect(second.getByRole('region', { name: '交接' })).toContainText(summary)
  await second.getByRole('button', { name: '查看完整流程' }).click()
  const story = second.getByRole('list', { name: '时间线' })
  await expect(story.getByText('李娜 Li Na').first()).toBeVisible()
  await expect(story.getByText('王强 Wang Qiang').first()).toBeVisible()
}

test.describe('a call handed on', () => {
  test.describe.configure({ timeout: 120_000 })
  let second: Page
  test.beforeEach(async ({ page, browser }) => {
    await signIn(page, 'agent1', '/desk')
    await becomeAvailable(page)
    second = await another(browser, 'agent2', '/desk')
    await takeCall(page, '13800001004')
    await becomeAvailable(second)
  })
  test.afterEach(async ({ page }) => {
    await leave(page)
    await leave(second)
    await second.context().close()
  })

  test('at once is served by the colleague, who need not ask again', async ({ page }) => {
    await handOn(page, '直接转')
    await answer(second)
    await finishedBySecond(page, second)
  })

  test('after a word with the colleague goes over when the first hangs up', async ({ page }) => {
    await handOn(page, '先沟通再转（协商转）')
    await expect(page.getByText(/谈妥后挂断，即完成转接/)).toBeVisible()
    await expect(callBar(page)).toHaveAttribute('data-call', 'held')
    await answer(second)
    await callBar(page).getByRole('button', { name: '挂断' }).click()
    await finishedBySecond(page, second)
  })
})
