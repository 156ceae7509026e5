import type { Page } from '@playwright/test'
import {
  another,
  atOnce,
  becomeAvailable,
  expect,
  fillRecord,
  giveUp,
  goOffline,
  hangUp,
  signIn,
  stranger,
  takeCall,
  taskRow,
  test,
} from './world'

const groupList = '/desk?view=group'

const claim = (page: Page) => page.getByRole('button', { name: '领取并处理' })

test.describe('a caller who gave up', () => {
  test.describe.configure({ timeout: 120_000 })

  test('is a task that exactly one of two agents gets; the other is told who has it', async ({
    page,
    browser,
  }) => {
    const number = stranger()
    await signIn(page, 'agent1', groupList)
    await giveUp(page, number)
    const agents = [
      await another(browser, 'agent2', groupList, true),
      await another(browser, 'agent3', groupList, true),
    ]
    for (const agent of agents) {
      await taskRow(agent, number).click()
      await expect(claim(agent)).toBeVisible()
    }
    await atOnce(agents, '**/api/tasks/*/claim')
    /* The words stay for a few seconds only: look out for them before they are called for. */
    const words = agents.map((agent) => agent.getByText(/^已领取：回电$|已领取此任务。$/).innerText())
    await Promise.all(agents.map((agent) => claim(agent).click()))
    const outcomes = await Promise.all(words)
    const winner = outcomes.findIndex((words) => words === '已领取：回电')
    const name = ['王强 Wang Qiang', '陈静 Chen Jing'][winner] ?? ''
    expect(outcomes[1 - winner]).toBe(`${name} 已领取此任务。`)

    const loser = agents[1 - winner] as Page
    await expect(taskRow(loser, number)).toHaveCount(0)
    await expect(loser.getByText('该任务已由他人领取、完成，或已取消')).toBeVisible()
    await expect(claim(loser)).toHaveCount(0)
    await expect(loser.getByRole('button', { name: '完成' })).toHaveCount(0)
    await expect((agents[winner] as Page).getByRole('button', { name: '完成' })).toBeVisible()
    for (const agent of agents) await agent.context().close()
  })

  test('is called back with a result, and the loop is closed', async ({ page, browser }) => {
    const number = stranger()
    await signIn(page, 'agent2', groupList)
    await giveUp(page, number)
    await taskRow(page, number).click()
    const beside = page.getByRole('region', { name: '资料' })
    await expect(beside.getByText('领取任务后，这里显示客户、话术与联络历史。')).toBeVisible()
    await claim(page).click()
    await expect(beside.getByText('该号码没有对应客户')).toBeVisible()
    await page.getByRole('button', { name: '完成' }).click()
    await expect(page.locator('.fjs-has-errors')).toBeVisible()
    await page.getByText('已接通', { exact: true }).click()
    await page.getByLabel('备注').fill('已回电说明促销价格。')
    await page.getByRole('button', { name: '完成' }).click()
    await expect(page.getByText('已完成：回电')).toBeVisible()
    await expect(taskRow(page, number)).toHaveCount(0)

    const leader = await another(browser, 'leader', `/contacts?number=${number}`)
    await leader.locator('tbody').getByRole('link', { name: number }).click()
    await expect(leader.locator('h1')).toContainText('已闭环')
    await leader.getByRole('button', { name: '查看完整流程' }).click()
    await expect(leader.locator('.rl-done[data-element-id="service_RecordCallback"]')).toBeVisible()
    await leader.context().close()
  })

  test('who gets through meanwhile is not called back any more', async ({ page, browser }) => {
    const number = stranger()
    await signIn(page, 'agent1', groupList)
    await giveUp(page, number)
    const waiting = await another(browser, 'agent3', groupList)
    await taskRow(waiting, number).click()
    await expect(claim(waiting)).toBeVisible()

    await becomeAvailable(page)
    const form = await takeCall(page, number)
    await expect(taskRow(waiting, number)).toHaveCount(0)
    await expect(waiting.getByText('该任务已由他人领取、完成，或已取消')).toBeVisible()
    await expect(claim(waiting)).toHaveCount(0)

    const beside = page.getByRole('region', { name: '资料' })
    await beside.getByLabel(/^姓名/).fill('贺回')
    await beside.getByRole('button', { name: '快速建档' }).last().click()
    await fillRecord(form)
    await hangUp(page)
    await form.getByRole('button', { name: '完成并关闭' }).click()
    await expect(page.getByText('联络已完成')).toBeVisible()
    await goOffline(page)
    const leader = await another(browser, 'leader', `/contacts?number=${number}`)
    await expect(leader.locator('tbody tr')).toHaveCount(2)
    for (const row of await leader.locator('tbody tr').all()) await expect(row).toContainText('已闭环')
    await leader.context().close()
    await waiting.context().close()
  })
})
