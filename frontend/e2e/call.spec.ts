import type { Page } from '@playwright/test'
import { proper } from './proper'
import {
  another,
  becomeAvailable,
  callBar,
  expect,
  fillRecord,
  hangUp,
  identified,
  leave,
  press,
  signIn,
  stranger,
  takeCall,
  test,
} from './world'

/** What was said is there seconds after the call: heard in part, remarked on, and it is shown who listened. */
async function hearRecording(page: Page) {
  const player = page.getByRole('group', { name: '录音' })
  const position = player.getByRole('slider', { name: '播放位置' })
  await expect(position).toBeVisible({ timeout: 20_000 })
  await player.getByRole('button', { name: '播放' }).click()
  await expect.poll(async () => Number(await position.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
  await position.press(' ')
  await expect(player.getByRole('button', { name: '播放' })).toBeVisible()
  await position.press('Home')
  await position.press('m')
  await player.getByRole('textbox', { name: '0:00 处批注' }).fill('开场白规范')
  await page.keyboard.press('Control+Enter')
  await expect(player.getByText('开场白规范')).toBeVisible()
  await page.getByRole('button', { name: '收听记录' }).click()
  await expect(page.getByRole('list', { name: '收听记录' })).toContainText(/李娜.*0:00–0:0\d/)
  await proper(page, 'recording')
}

test.describe('a call', () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, 'agent1', '/desk')
    await becomeAvailable(page)
  })
  test.afterEach(async ({ page }) => {
    await leave(page)
  })

  test('of a number with two customers is answered, identified, recorded and closed, and its story can be read', async ({
    page,
    browser,
  }) => {
    const form = await takeCall(page, '057177771009')
    const beside = page.getByRole('region', { name: '资料' })
    await expect(beside.getByText('该号码对应 2 位客户')).toBeVisible()

    /* The call survives navigation. */
    await page.getByRole('link', { name: '客户', exact: true }).click()
    await expect(callBar(page)).toHaveAttribute('data-call', 'talking')
    await callBar(page).getByRole('button', { name: '打开联络' }).click()

    await beside.getByRole('button', { name: '就是这位: 郑晓雨' }).click()
    await expect(beside.getByRole('link', { name: '郑晓雨' })).toBeVisible()
    await fillRecord(form)
    await expect(form.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible()
    await hangUp(page)
    await form.getByRole('button', { name: '完成并关闭' }).click()
    await expect(page.getByText('联络已完成')).toBeVisible()
    await expect(callBar(page)).toHaveCount(0)

    await page.goto('/contacts')
    await page
      .getByRole('row', { name: /郑晓雨/ })
      .first()
      .getByRole('link')
      .first()
      .click()
    await expect(page.locator('h1')).toContainText('已闭环')
    await expect(page.getByText('已说明功率与安装尺寸。')).toBeVisible()
    await hearRecording(page)
    await page.getByRole('button', { name: '查看完整流程' }).click()
    await expect(page.locator('h1')).toContainText('已完成')
    await expect(page.locator('.rl-done[data-element-id="user_WrapUp"]')).toBeVisible()
    await expect(page.locator('.rl-done[data-element-id="end_Handled"]')).toBeVisible()
    await expect(page.locator('.rl-taken').first()).toBeAttached()
    await expect(page.locator('.bjs-powered-by')).toBeVisible()
    await expect(page.getByRole('button', { name: '查看决策' })).toHaveCount(0)

    /* By which row it was routed is for those who may see decisions. */
    const auditor = await browser.newPage({ locale: 'zh-CN' })
    await signIn(auditor, 'auditor', new URL(page.url()).pathname)
    await auditor.getByRole('button', { name: '查看决策' }).first().click()
    await expect(auditor.locator('tr[data-matched="true"]').first()).toBeVisible()
    await auditor.close()
  })

  test('of a stranger makes a customer on the spot', async ({ page }) => {
    const form = await takeCall(page, stranger())
    const beside = page.getByRole('region', { name: '资料' })
    await expect(beside.getByText('该号码没有对应客户')).toBeVisible()
    await beside.getByLabel(/^姓名/).fill('钱多多')
    await beside.getByRole('button', { name: '快速建档' }).last().click()
    await expect(beside.getByRole('link', { name: '钱多多' })).toBeVisible()
    await fillRecord(form)
    await hangUp(page)
    await page.keyboard.press('Control+Enter')
    await form.getByLabel(/^备注/).press('Control+Enter')
    await expect(page.getByText('联络已完成').first()).toBeVisible()
    await page.goto('/customers?q=钱多多')
    await expect(page.getByRole('link', { name: '钱多多' }).first()).toBeVisible()
  })

  test('cannot be closed with a missing field, which is named at its place', async ({ page }) => {
    const form = await takeCall(page, '13800001003')
    await identified(page, '刘洋')
    await hangUp(page)
    await form.getByRole('button', { name: '完成并关闭' }).click()
    await expect(form.getByText('请填写身份核验')).toBeVisible()
    await expect(form.getByText('请填写处理结果')).toBeVisible()
    await fillRecord(form)
    await press(form, '客户情绪', '不满')
    await form.getByRole('button', { name: '完成并关闭' }).click()
    await expect(page.getByText('联络已完成')).toBeVisible()
  })

  test('is joined by the leader, whom the agent sees until it ends', async ({ page, browser }) => {
    const form = await takeCall(page, '13800001004')
    const leader = await another(browser, 'leader', '/control/team')
    const row = leader.getByRole('row', { name: /李娜/ })
    await row.getByRole('button', { name: '介入 李娜 Li Na 的通话' }).click()
    await leader.getByRole('menuitem', { name: '密语（仅坐席可听到）' }).click()
    await row.getByRole('button', { name: '接听' }).click()
    await expect(row.getByText('正在密语')).toBeVisible()
    await expect(callBar(page).getByText('赵敏 Zhao Min 正在密语')).toBeVisible()
    await proper(page, 'monitored')
    await proper(leader, 'monitoring')
    await identified(page, '陈静')
    await fillRecord(form)
    await hangUp(page)
    await expect(row.getByText('正在密语')).toHaveCount(0)
    await leader.context().close()
    await form.getByRole('button', { name: '完成并关闭' }).click()
    await expect(page.getByText('联络已完成')).toBeVisible()
  })

  test('is handed over only with a reason and a summary', async ({ page }) => {
    const form = await takeCall(page, '13800001004')
    await callBar(page).getByRole('button', { name: '转接' }).click()
    const dialog = page.getByRole('dialog', { name: '转接通话' })
    await dialog.getByRole('button', { name: '转接' }).click()
    await expect(dialog.getByText('请填写交接摘要')).toBeVisible()
    await expect(dialog.getByText('请填写转接原因')).toBeVisible()
    await dialog.getByRole('button', { name: '取消' }).click()
    await identified(page, '陈静')
    await fillRecord(form)
    await hangUp(page)
    await form.getByRole('button', { name: '完成并关闭' }).click()
    await expect(page.getByText('联络已完成')).toBeVisible()
  })
})
