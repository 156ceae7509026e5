import { phones, proper } from './proper'
import { expect, signIn, test } from './world'

const screens: [account: Parameters<typeof signIn>[1], address: string][] = [
  ['agent1', '/desk'],
  ['agent1', '/contacts'],
  ['agent1', '/contacts/new'],
  ['agent1', '/cases'],
  ['leader', '/cases?view=all&state=all'],
  ['leader', '/tickets'],
  ['leader', '/tickets?state=closed'],
  ['leader', '/callbacks'],
  ['leader', '/callbacks?state=over'],
  ['agent1', '/callbacks/run'],
  ['leader', '/times/absences'],
  ['leader', '/times/absences?add=true'],
  ['leader', '/times/calendars'],
  ['owner', '/times/rules'],
  ['handler', '/orders'],
  ['agent1', '/customers'],
  ['agent1', '/customers?create=true'],
  ['leader', '/customers?value=key'],
  ['ops', '/customers/import'],
  ['ops', '/customers/setup'],
  ['leader', '/control/team'],
  ['leader', '/desk?view=all'],
  ['ops', '/control/links'],
  ['ops', '/control/announcements'],
  ['ops', '/control/providers'],
  ['leader', '/control/feedback'],
  ['ops', '/control/satisfaction'],
  ['ops', '/pain-points'],
  ['qa', '/quality/evaluations'],
  ['leader', '/quality/results'],
  ['ops', '/admin/queues'],
  ['ops', '/admin/queues?edit=main'],
  ['ops', '/admin/hours'],
  ['auditor', '/archive/instances'],
  ['admin', '/admin/staff'],
  ['admin', '/admin/staff?edit=new'],
  ['admin', '/admin/access'],
  ['leader', '/admin/access?ask=true'],
  ['admin', '/admin/organisation'],
  ['ops', '/admin/operations'],
  ['ops', '/admin/operations?list=backups'],
  ['admin', '/nowhere'],
]

test('the door is accessible and fits', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
  await proper(page, 'door')
})

/* Which link holds is tried elsewhere; here it is said to hold. */
test('the page on which customers rate a service is accessible and fits', async ({ page }) => {
  await page.route('**/api/public/surveys/look', (route) => route.fulfill({ json: { language: 'zh-CN' } }))
  await page.goto('/survey#a-link-that-is-said-to-hold')
  await expect(page.getByRole('button', { name: '提交评价' })).toBeVisible()
  await proper(page, 'survey', phones)
})

for (const [account, address] of screens) {
  test(`${address} is accessible for ${account} and fits`, async ({ page }) => {
    await signIn(page, account, address)
    await expect(page.locator('main')).not.toBeEmpty()
    await proper(page, address)
  })
}

test('a complaint by letter and its first form are accessible and fit', async ({ page }) => {
  await signIn(page, 'ops', '/customers?q=王芳')
  await page.getByRole('link', { name: '王芳' }).first().click()
  await page.getByRole('button', { name: '登记投诉' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel(/^事实/).fill('来信反映安装后漏水。')
  await drawer.getByRole('button', { name: '登记投诉' }).click()
  await expect(page.locator('h1')).toContainText('投诉 C-')
  await expect(page.getByRole('region', { name: '投诉内容与评定' })).toContainText('来信反映安装后漏水。')
  await expect(page.locator('[data-drawn="true"]')).toBeAttached()
  await proper(page, 'complaint')
  await page.getByRole('region', { name: '待办任务' }).getByRole('link', { name: '办理' }).click()
  await expect(page.getByText('非常理解您的感受，我们会立即核实情况并给出解决方案')).toBeVisible()
  await expect(page.getByRole('button', { name: '上传文件' })).toBeVisible()
  await proper(page, 'form')
})

test('a customer, a contact and its instance are accessible and fit', async ({ page }) => {
  await signIn(page, 'ops', '/customers?q=王芳')
  await page.getByRole('link', { name: '王芳' }).first().click()
  await expect(page.locator('h1')).toContainText('王芳')
  await proper(page, 'customer')
  await page.getByRole('tab', { name: '变更记录' }).click()
  await expect(page.getByRole('tabpanel', { name: '变更记录' })).toBeVisible()
  await proper(page, 'changes of a customer')
  await page.getByRole('button', { name: '合并' }).click()
  await expect(page.getByRole('dialog', { name: '将重复档案并入“王芳”' })).toBeVisible()
  await proper(page, 'merge')
  await page.goto('/contacts')
  const first = page.locator('tbody a').first()
  await first.click()
  await expect(page.getByText('排队经过')).toBeVisible()
  await proper(page, 'contact')
  await page.getByRole('button', { name: '查看完整流程' }).click()
  await expect(page.locator('[data-drawn="true"]')).toBeAttached()
  await proper(page, 'instance')
})
