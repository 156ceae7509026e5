import type { Page } from '@playwright/test'
import { proper } from './proper'
import {
  another,
  becomeAvailable,
  expect,
  fillRecord,
  hangUp,
  leave,
  signIn,
  stranger,
  takeCall,
  taskRow,
  test,
} from './world'

const marks = (page: Page) => page.getByRole('form', { name: '评分' })

/** Full marks for everything that applies. */
async function markAll(page: Page) {
  const items = marks(page).locator('fieldset')
  await expect(items.first()).toBeVisible()
  for (const item of await items.all()) {
    const none = item.locator('label').filter({ hasText: /^不适用$/ })
    const best = item.locator('label').filter({ hasText: /^(5|是)$/ })
    await ((await none.count()) > 0 ? none : best).click()
  }
}

/** Takes the task about an agent's evaluation from the list of the group. */
async function take(page: Page, title: string) {
  await expect(async () => {
    await page.goto('/desk?view=group')
    await taskRow(page, '李娜').filter({ hasText: title }).first().click({ timeout: 1500 })
  }).toPass()
  await page.getByRole('button', { name: '领取并处理' }).click()
  await expect(marks(page)).toBeVisible()
}

/* Agents new to the demonstration owe three evaluations: what was served in this minute is in the sample. */
test('a recorded call is sampled, fails by a fatal item, is looked at again, appealed and confirmed', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  await signIn(page, 'agent1', '/desk')
  await becomeAvailable(page)
  const before = new Date()
  const form = await takeCall(page, stranger())
  const beside = page.getByRole('region', { name: '资料' })
  await beside.getByLabel(/^姓名/).fill('甄选')
  await beside.getByRole('button', { name: '快速建档' }).last().click()
  await fillRecord(form)
  await hangUp(page)
  await form.getByRole('button', { name: '完成并关闭' }).click()
  await expect(page.getByText('联络已完成')).toBeVisible()
  await leave(page)

  const qa = await another(browser, 'qa', '/quality/samples')
  await qa.getByRole('button', { name: '抽取样本…' }).click()
  const draw = qa.getByRole('dialog', { name: '抽取样本' })
  await draw.getByLabel('名称').fill('当班抽查')
  await draw.getByLabel('起始时间').fill(minute(before))
  await draw.getByLabel('起始时间').press('Enter')
  await draw.getByLabel('截止时间').click()
  await qa.locator('.ant-picker-dropdown:visible').getByText('现在', { exact: true }).click()
  await draw.getByRole('button', { name: /^抽\s?取$/ }).click()
  await expect(qa.locator('h1')).toContainText('当班抽查')
  await proper(qa, 'sample')
  await qa.getByText('配额完成情况', { exact: true }).click()
  /* By which share depends on what the caller pressed after the call. */
  await expect(qa.getByRole('row', { name: /李娜/ })).toContainText(/\d+%：\d+ 抽 \d+/)
  await proper(qa, 'coverage')
  await qa.getByText('样本', { exact: true }).click()
  await qa
    .getByRole('row', { name: /李娜/ })
    .last()
    .getByRole('button', { name: /^评\s?估$/ })
    .click()

  const player = qa.getByRole('group', { name: '录音' })
  await expect(player.getByRole('slider', { name: '播放位置' })).toBeVisible({ timeout: 20_000 })
  await markAll(qa)
  await marks(qa).getByRole('checkbox').first().check()
  await qa.getByLabel('问题描述').fill('讽刺客户')
  await qa.getByLabel('改进建议').fill('先致歉再办事')
  await qa.keyboard.press('Control+Enter')
  await expect(qa.getByText('已评分，分数不再更改')).toBeVisible()

  await page.goto('/quality/evaluations')
  await expect(page.getByText('没有评估', { exact: true })).toBeVisible()
  const second = await another(browser, 'qa2', '/desk?view=group')
  await take(second, '复核评分')
  await expect(second.getByLabel('问题描述')).toHaveValue('讽刺客户')
  await second.getByLabel('维持或更正的理由').fill('录音清楚')
  await second.keyboard.press('Control+Enter')
  await expect(second.getByText('已评分，分数不再更改')).toBeVisible()

  /* What is released appears by itself in a list that is open. */
  await page.getByRole('row', { name: /抽样/ }).click()
  await page.getByRole('button', { name: '查看结果' }).click()
  await expect(page.getByText('讽刺客户')).toBeVisible()
  await page.getByRole('button', { name: '申诉…' }).click()
  const appeal = page.getByRole('dialog')
  await appeal.getByRole('checkbox').first().check()
  await appeal.getByLabel('理由').fill('客户先辱骂')
  await appeal.getByRole('button', { name: '提交申诉' }).click()
  await expect(page.getByText('申诉中', { exact: true })).toBeVisible()

  /* Whoever has the list open sees the verdict appear by itself. */
  await page.goto('/quality/evaluations')
  const row = page.getByRole('row', { name: /抽样/ })
  await expect(row).toContainText('申诉中')
  await take(second, '裁定申诉')
  await second.getByLabel('维持或更正的理由').fill('录音清楚，维持原判')
  await second.keyboard.press('Control+Enter')
  await expect(second.getByText('已评分，分数不再更改')).toBeVisible()
  await expect(row).toContainText('维持原判')
  await expect(row).toContainText('不达标')
  await qa.context().close()
  await second.context().close()
})

/** As the field takes it, in the zone of the browser. */
function minute(at: Date) {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
