import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { another, expect, post, signIn, test } from './world'

async function created<Made>(page: Page, path: string, data: object): Promise<Made> {
  const cookies = await page.context().cookies()
  const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.request.post(path, {
    data,
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token), 'Idempotency-Key': randomUUID() },
  })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as Made
}

const inDays = (days: number) => {
  const at = new Date(Date.now() + days * 86_400_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} 18:00`
}

const question = (page: Page, label: string): Locator =>
  page.locator('.fjs-form-field').filter({
    has: page.locator('.fjs-form-field-label', { hasText: new RegExp(`^${label}\\*?$`) }),
  })
const tick = (page: Page, label: string, word: string) =>
  question(page, label).getByText(word, { exact: true }).click()

/** Today, in a question that wants a date with a time. */
async function today(page: Page, label: string) {
  const field = page.locator('.fjs-form-field-datetime').filter({ hasText: label })
  await field.locator('.fjs-input').first().click()
  await page.locator('.flatpickr-calendar.open .flatpickr-day.today').click()
  await field.locator('.fjs-input').last().fill('00:15')
  await field.locator('.fjs-input').last().press('Enter')
}

async function complete(page: Page, title: string) {
  const said = page.getByText(`已完成：${title}`).waitFor()
  await page.getByRole('button', { name: '完成', exact: true }).click()
  await said
}

/** Fills the order in and sends it. */
async function forward(page: Page, title: RegExp, subject: string) {
  await page.getByRole('button', { name: '转办…' }).click()
  const drawer = page.getByRole('dialog', { name: title })
  await drawer.getByLabel('转给').click()
  await page.locator('.ant-select-dropdown:visible').getByText('售后服务部').first().click()
  await drawer.getByLabel('主题').fill(subject)
  await drawer.getByLabel('事实').fill('约定两次上门，师傅都没有来。')
  await drawer.getByLabel('诉求').fill('今天上门')
  await drawer.getByLabel('期望结果').fill('完成维修')
  await drawer.getByLabel('已对客户说了什么').fill('今日内答复')
  await drawer.getByLabel('期限').fill(inDays(2))
  await drawer.getByLabel('期限').press('Enter')
  await drawer.getByText('否', { exact: true }).click()
  await drawer.locator('input[type=file]').setInputFiles({
    name: '约定.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  })
  await expect(drawer.getByRole('button', { name: '移除 约定.pdf' })).toBeVisible()
  await drawer.getByRole('button', { name: /^转办给售后服务部/ }).click()
  const row = page.getByRole('region', { name: '转办' }).getByRole('listitem').filter({ hasText: subject })
  await expect(row).toContainText('待接单')
  return row
}

test('a problem of a contact is forwarded by itself, with its file', async ({ page, browser }) => {
  const subject = `安装预约 ${String(Date.now()).slice(-6)}`
  await signIn(page, 'agent1')
  const contact = await created<{ id: string }>(page, '/api/contacts', {
    channel: 'visit',
    direction: 'inbound',
    startedAt: new Date(Date.now() - 600_000).toISOString(),
  })
  await post(page, `/api/contacts/${contact.id}/wrap-up`, {
    verified: 'full',
    emotion: 'calm',
    anonymousReason: 'REFUSED',
    matters: [
      {
        reason1: 'INQ',
        reason2: 'INQ_USE',
        product: '冰箱 B520',
        result: 'ANSWERED',
        solution: '已转办',
        followUp: 'none',
      },
    ],
  })
  await page.goto(`/contacts/${contact.id}`)
  const row = await forward(page, /^转办与 .* 联络中的问题$/, subject)
  await expect(row).toContainText('F-')

  const handler = await another(browser, 'handler', '/')
  await handler.getByRole('row').filter({ hasText: subject }).getByRole('link').click()
  await expect(handler.getByRole('list', { name: '附件' })).toContainText('约定.pdf')
  await expect(handler.getByText('冰箱 B520')).toBeVisible()
  await handler.context().close()
})

test('a problem of a case is forwarded, and the department solves it from its own small list', async ({
  page,
  browser,
}) => {
  const subject = `补派师傅 ${String(Date.now()).slice(-6)}`
  await signIn(page, 'agent1')
  const { caseId } = await created<{ caseId: string }>(page, '/api/complaints', {
    channel: 'letter',
    registration: { facts: '师傅两次没有上门' },
  })
  await page.goto(`/cases/${caseId}`)
  const row = await forward(page, /^转办 C-/, subject)

  const handler = await another(browser, 'handler', '/')
  await expect(handler.getByRole('heading', { name: '转办', level: 1 })).toBeVisible()
  const rail = handler.getByRole('navigation', { name: '工作区' })
  for (const word of ['案件', '客户', '联络'])
    await expect(rail.getByRole('link', { name: word })).toHaveCount(0)
  await handler.getByRole('row').filter({ hasText: subject }).getByRole('link').click()
  await expect(handler.getByRole('region', { name: '问题' })).toContainText('约定两次上门')
  await handler.getByRole('button', { name: '领取并处理' }).click()
  await tick(handler, '决定', '接单')
  await today(handler, '计划完成日期')
  await complete(handler, '接单')
  await expect(handler.getByRole('button', { name: '请求补充信息' })).toBeVisible()
  await tick(handler, '结果', '已解决')
  await question(handler, '做了什么').locator('textarea').fill('已上门维修')
  await today(handler, '完成日期')
  await tick(handler, '是维修', '否')
  await tick(handler, '已告知客户', '否')
  await complete(handler, '解决问题')
  await expect(handler.getByRole('list', { name: '办理经过' })).toContainText('已上门维修')
  await handler.context().close()

  await expect(row).toContainText('待验收')
})
