import type { Page } from '@playwright/test'
import { attach, complete, point, question, tick, today, write } from './forms'
import { phones, proper } from './proper'
import {
  another,
  becomeAvailable,
  expect,
  fillRecord,
  goOffline,
  hangUp,
  openTask,
  signIn,
  stranger,
  takeCall,
  test,
} from './world'

/** A caller who is made known, and whose repair becomes a ticket while they are on the line. */
async function openRepair(page: Page, matter: string) {
  const form = await takeCall(page, stranger())
  const beside = page.getByRole('region', { name: '资料' })
  await beside.getByLabel(/^姓名/).fill(`贺${matter.slice(-6)}`)
  await beside.getByRole('button', { name: '快速建档' }).last().click()
  await expect(beside.getByRole('link', { name: `贺${matter.slice(-6)}` })).toBeVisible()

  await page.getByRole('button', { name: '开工单' }).click()
  const drawer = page.getByRole('dialog', { name: /^为 贺.* 开工单$/ })
  await drawer.getByRole('button', { name: '开工单' }).click()
  await expect(drawer.getByText('请填写故障')).toBeVisible()
  await drawer.getByLabel(/^客户要办什么/).fill(matter)
  await drawer.getByLabel(/^产品/).fill('空调 K1.5')
  await drawer.getByLabel(/^故障/).fill('开机半小时不制冷')
  await drawer.getByText('是', { exact: true }).click()
  await drawer.getByLabel(/^地址/).fill('世纪大道 1 号')
  await drawer.getByLabel(/^网点或部门/).click()
  await page
    .locator('.ant-select-dropdown:visible')
    .getByText(/示范服务站/)
    .click()
  const said = page.getByText(/^已开工单 T-/).innerText()
  await drawer.getByRole('button', { name: '开工单' }).click()
  const number = (await said).replace('已开工单 ', '')
  await expect(page.getByRole('list', { name: '本次联络的工单' })).toContainText(`维修工单${number}`)

  await fillRecord(form)
  await hangUp(page)
  await form.getByRole('button', { name: '完成并关闭' }).click()
  await expect(page.getByText('联络已完成')).toBeVisible()
  await goOffline(page)
  return number
}

test('a repair is opened on the line, sent to an outlet, solved there, told, asked about and closed', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const matter = `空调不制冷 ${String(Date.now()).slice(-6)}`
  const leader = await another(browser, 'leader', '/tickets?view=all')
  await signIn(page, 'agent1', '/desk')
  await becomeAvailable(page)
  const number = await openRepair(page, matter)

  /* The list hears of it by itself. */
  const row = leader.locator('tbody tr').filter({ hasText: number })
  await expect(row).toContainText('维修')
  await expect(row).toContainText('示范服务站')
  await proper(leader, 'the list of tickets')
  await row.getByRole('link', { name: number }).click()
  await expect(leader.locator('h1')).toContainText(`工单 ${number}`)
  await expect(leader.getByRole('region', { name: '工单内容' })).toContainText('开机半小时不制冷')
  const clocks = leader.getByRole('table', { name: '时钟' })
  await expect(clocks.getByRole('row').filter({ hasText: '工单完成' })).toContainText('运行中')
  await expect(clocks.getByRole('row').filter({ hasText: '告知客户' })).toContainText('运行中')
  const work = leader.getByRole('region', { name: '办理与告知' })
  await expect(work).toContainText('尚未告知')
  await expect(leader.locator('[data-drawn="true"]')).toBeAttached()
  await proper(leader, 'a ticket')

  /* The owner completes the order, and the outlet works from its own small list. */
  await page.goto('/desk?view=mine')
  await openTask(page, matter, '准备转办单')
  await expect(question(page, '诉求').locator('textarea')).toHaveValue('开机半小时不制冷')
  await write(page, '已对客户说了什么', '两天内修好')
  await write(page, '期望结果', '恢复制冷')
  await tick(page, '允许承办方联系客户', '是')
  await complete(page, '准备转办单')

  const partner = await another(browser, 'partner', '/')
  await partner.getByRole('row').filter({ hasText: matter }).getByRole('link').click()
  await partner.getByRole('button', { name: '领取并处理' }).click()
  await tick(partner, '决定', '接单')
  await today(partner, '计划完成日期')
  await complete(partner, '接单')
  await tick(partner, '结果', '已解决')
  await write(partner, '做了什么', '已更换压缩机')
  await today(partner, '完成日期')
  await tick(partner, '是维修', '是')
  await attach(partner, '维修凭证', '维修单.pdf')
  await expect(partner.getByRole('link', { name: '维修单.pdf' })).toBeVisible()
  await tick(partner, '已告知客户', '否')
  await complete(partner, '解决问题')
  await partner.context().close()

  await page.goto('/desk?view=mine')
  await openTask(page, matter, '验收')
  await tick(page, '合格', '是')
  await complete(page, '验收')

  /* No message leaves the demonstration: the customer is called. */
  await page.goto('/desk?view=mine')
  await openTask(page, matter, '致电告知')
  await expect(page.getByRole('region', { name: '资料' })).toContainText('开机半小时不制冷')
  await point(page, '哪一次联络', /139/)
  await tick(page, '联系上了吗', '是')
  await write(page, '说了什么', '已更换压缩机，可以正常使用')
  await complete(page, '致电告知')

  await expect(work).toContainText('电话已告知')
  await expect(clocks.getByRole('row').filter({ hasText: '告知客户' })).toContainText('已完成')
  await expect(leader.getByRole('region', { name: '办理经过' })).toContainText('可以正常使用')
  await work.getByRole('link', { name: /^确认回访 B-/ }).click()
  await leader.getByRole('button', { name: '来电中已解决' }).click()
  await leader.getByRole('dialog').getByText('满意', { exact: true }).click()
  await leader.getByRole('button', { name: '结束回访' }).click()
  await expect(leader.getByText(/^回访已结束/)).toBeVisible()

  await leader.goto('/tickets?view=all&state=closed')
  await expect(row).toBeVisible()
  await row.getByRole('link', { name: number }).click()
  await expect(leader.locator('h1')).toContainText('已结案')
  await expect(leader.getByRole('region', { name: '概况' })).toContainText('已解决，客户确认')
  await leader.context().close()
})

test.describe('the page where customers look up a ticket', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('needs no account, fits a phone, and says in plain words that nothing was found', async ({ page }) => {
    await page.goto('/progress?number=T-2020-000001')
    await expect(page.getByLabel('工单编号')).toHaveValue('T-2020-000001')
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await proper(page, 'whose ticket', phones)
    await page.getByRole('button', { name: '发送验证码' }).click()
    await expect(page.getByText('请输入 4 位数字')).toBeVisible()
    await page.getByLabel('手机号后四位').fill('0000')
    await page.getByRole('button', { name: '发送验证码' }).click()
    await expect(page.getByText(/验证码已发到该手机，10 分钟内有效/)).toBeVisible()
    await expect(page.getByLabel('验证码')).toBeFocused()
    await page.getByLabel('验证码').fill('000000')
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await expect(page.getByText(/^没有查到/)).toBeVisible()
    await page.getByRole('button', { name: '切换语言' }).click()
    await expect(page.getByText(/^Nothing was found/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Look it up' })).toBeVisible()
    await proper(page, 'refused, in English', phones)
  })

  test('asks those who ask too often to wait', async ({ page }) => {
    await page.goto('/progress?number=T-2020-000002')
    await page.getByLabel('手机号后四位').fill('0000')
    await page.getByRole('button', { name: '发送验证码' }).click()
    const again = page.getByRole('button', { name: '重新发送验证码' })
    for (let times = 2; times <= 5; times++) {
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/progress/code'))
      await again.click()
      expect((await answered).status()).toBe(202)
    }
    await again.click()
    await expect(page.getByText(/后再试。也可以致电我们查询。$/)).toBeVisible()
    await expect(again).toBeDisabled()
  })
})
