import type { Page } from '@playwright/test'
import { complete, tick } from './forms'
import { proper } from './proper'
import { another, expect, openTask, signIn, stranger, test } from './world'

const unit = '示范服务站 Demo Service Station'

/** Yesterday, which no zone has still before it. */
const yesterday = () => new Date(Date.now() - 24 * 3600 * 1000).toISOString().slice(0, 10)

const row = (page: Page) => page.locator('tbody tr').filter({ hasText: unit }).first()

/** Operations have the station report its purchases: the first one is owed at once. */
async function owe(page: Page) {
  await page.getByRole('button', { name: '承担上报的单位' }).click()
  const dialog = page.getByRole('dialog', { name: '承担每日上报的单位' })
  await dialog.getByRole('combobox', { name: '上报单位' }).fill('示范服务站')
  await page.locator('.ant-select-dropdown:visible').getByText(unit).click()
  await dialog.getByRole('button', { name: '添加' }).click()
  await expect(dialog.getByRole('row', { name: new RegExp(unit) })).toContainText('购车客户')
  await proper(page, 'who owes reports')
  await page.keyboard.press('Escape')
  await expect(row(page)).toContainText('购车客户')
}

const outcome = (page: Page, word: string) =>
  page.getByRole('radiogroup', { name: '结果' }).getByText(word, { exact: true })

const upload = (page: Page, lines: string[]) =>
  page.locator('input[type=file]').setInputFiles({
    name: '购车客户.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['姓名,电话,产品编码,车架号,购买日期', ...lines].join('\n')),
  })

test('a station reports a purchase, the branch approves it, and a callback is planned', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000)
  const number = stranger()
  const bought = `乔安,${number},X3,VIN${number},${yesterday()}`
  const ops = await another(browser, 'ops', '/daily-reports')
  await owe(ops)

  await signIn(page, 'partner', '/daily-reports')
  await row(page).getByRole('link').click()
  await expect(page.getByRole('button', { name: /^上报 0 行/ })).toBeDisabled()
  await upload(page, [bought, `罗平,12,X3,VIN-${number},${yesterday()}`])
  const mistakes = page.getByRole('table', { name: '有误' })
  await expect(mistakes.getByRole('row', { name: /罗平/ })).toContainText('电话')
  await proper(page, 'a table that was checked')
  await page.getByRole('button', { name: /^上报 1 行/ }).click()
  await expect(page.locator('h1')).toContainText('待审批')

  /* Nobody but the branch, or operations for a unit without one, has it on the work list. */
  await ops.goto('/desk?view=group')
  await openTask(ops, unit, '审批上报')
  await tick(ops, '决定', '批准')
  await complete(ops, '审批上报')

  /* The page hears of it by itself. */
  await expect(page.locator('h1')).toContainText('已接收')
  await outcome(page, '已接收').click()
  const taken = page.getByRole('table', { name: '已接收' })
  await expect(taken.getByRole('row', { name: /乔安/ })).toContainText('X3')
  await ops.goto(new URL(page.url()).pathname)
  await outcome(ops, '已接收').click()
  await proper(ops, 'a report that was taken over')
  await ops.getByRole('link', { name: '查看回访' }).click()
  await expect(ops).toHaveURL(/\/callbacks\//)
  await expect(ops.locator('main')).toContainText(`VIN${number}`)
})
