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
  ['leader', '/quality/remediations'],
  ['leader', '/quality/remediation-figures'],
  ['qa', '/quality/samples'],
  ['qa', '/quality/forms'],
  ['qa', '/quality/forms/general'],
  ['owner', '/studio/processes'],
  ['owner', '/studio/rules'],
  ['owner', '/studio/rules/deadlines'],
  ['ops', '/admin/queues'],
  ['ops', '/admin/queues?edit=main'],
  ['ops', '/admin/hours'],
  ['auditor', '/archive/instances'],
  ['auditor', '/archive/proof'],
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
