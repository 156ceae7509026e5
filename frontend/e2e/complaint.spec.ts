import type { Page } from '@playwright/test'
import { attach, complete, pick, point, tick, today, write } from './forms'
import {
  another,
  becomeAvailable,
  choose,
  expect,
  goOffline,
  hangUp,
  openTask,
  press,
  signIn,
  stranger,
  takeCall,
  test,
} from './world'

const someone = () => `贺${String(Date.now()).slice(-6)}`

/** A caller complains: made known, recorded, registered by the agent who had the call. */
async function complain(page: Page, who: string) {
  const form = await takeCall(page, stranger())
  const beside = page.getByRole('region', { name: '资料' })
  await beside.getByLabel(/^姓名/).fill(who)
  await beside.getByRole('button', { name: '快速建档' }).last().click()
  await expect(beside.getByRole('link', { name: who })).toBeVisible()
  await press(form, '身份核验', '已核验')
  await press(form, '客户情绪', '愤怒')
  await choose(form, '原因', '投诉', '处理时效')
  await choose(form, '处理结果', '已立投诉')
  await form.getByLabel(/^客户诉求/).fill('两次没有上门')
  await press(form, '后续', '立投诉')
  await hangUp(page)
  await form.getByRole('button', { name: '完成并关闭' }).click()
  await expect(page.getByText('联络已完成')).toBeVisible()
  await goOffline(page)
}

async function register(page: Page) {
  await expect(page.getByText('非常理解您的感受，我们会立即核实情况并给出解决方案')).toBeVisible()
  await tick(page, '已先安抚', '是')
  await tick(page, '反馈方式', '电话')
  await pick(page, '投诉对象', '服务')
  await write(page, '事实', '约定两次上门，师傅都没有来。')
  await pick(page, '诉求', '退款')
  await write(page, '诉求原话', '退还上门费并道歉')
  await tick(page, '损害', '无')
  await tick(page, '媒体', '未涉及')
  await tick(page, '监管', '未涉及')
  await tick(page, '当场解决', '否')
  await complete(page, '登记并安抚')
}

test.describe('a complaint', () => {
  test.describe.configure({ timeout: 120_000 })

  test('from a call is handled, approved, presented, carried out and confirmed', async ({
    page,
    browser,
  }) => {
    const who = someone()
    await signIn(page, 'agent1', '/desk')
    await becomeAvailable(page)
    await complain(page, who)
    await page.goto('/desk?view=mine')
    await openTask(page, who, '登记并安抚')
    await register(page)

    const leader = await another(browser, 'leader', '/desk?view=mine')
    await openTask(leader, who, '处理一般投诉')
    await write(leader, '调查结果', '派单遗漏，师傅没有收到工单。')
    await pick(leader, '责任', '本中心')
    await pick(leader, '原因', '超时')
    await tick(leader, '解决方式', '退款')
    await write(leader, '金额 \\(元\\)', '5000')
    await pick(leader, '下一步', '答复客户')
    await write(leader, '解决方案', '致歉并退还费用，明天上午上门。')
    await tick(leader, '由谁执行', '由本中心执行')
    await complete(leader, '处理一般投诉')

    /* More than a leader may give away alone. */
    const ops = await another(browser, 'ops', '/desk?view=group')
    await openTask(ops, who, '审批方案')
    await tick(ops, '决定', '批准')
    await complete(ops, '审批方案')

    await openTask(leader, who, '答复客户')
    await point(leader, '哪一次联络', /139/)
    await tick(leader, '客户反应', '接受')
    await write(leader, '客户原话', '可以')
    await complete(leader, '答复客户')

    await openTask(leader, who, '执行方案')
    await write(leader, '做了什么', '已退款并致歉')
    await today(leader, '完成日期')
    await attach(leader, '凭证', '退款凭证.pdf')
    await expect(leader.getByRole('link', { name: '退款凭证.pdf' })).toBeVisible()
    await complete(leader, '执行方案')

    await leader.goto(`/cases?view=all&q=${who}`)
    await leader.locator('tbody').getByRole('link').first().click()
    await expect(leader.locator('h1')).toContainText('投诉 C-')
    const facts = leader.getByRole('region', { name: '投诉内容与评定' })
    await expect(facts).toContainText('第一层 · 班组长')
    await expect(facts).toContainText('约定两次上门，师傅都没有来。')
    await facts.getByRole('button', { name: /^投诉分级 第/ }).click()
    await expect(leader.locator('tr[data-matched="true"]').first()).toBeVisible()
    await leader.keyboard.press('Escape')
    await expect(leader.getByRole('region', { name: '处理经过' })).toContainText('审批方案')
    await expect(leader.getByRole('link', { name: '退款凭证.pdf' }).first()).toBeVisible()

    /* The customer calls back before anybody asks whether it is solved. */
    const actions = leader.getByRole('button', { name: '客户后续' })
    await expect(async () => {
      await leader.reload()
      await actions.click({ timeout: 5000 })
      await leader.getByRole('menuitem', { name: '客户已确认结果' }).click({ timeout: 1500 })
    }).toPass()
    const dialog = leader.getByRole('dialog')
    await dialog.getByText('满意', { exact: true }).click()
    await dialog.getByRole('button', { name: /^记录 C-.* 的结论$/ }).click()
    await expect(leader.getByRole('dialog')).toHaveCount(0)
    await expect(leader.locator('h1')).toContainText('已结案')
    await expect(leader.getByRole('region', { name: '概况' })).toContainText('已解决，客户确认')
    await leader.context().close()
    await ops.context().close()
  })
})
