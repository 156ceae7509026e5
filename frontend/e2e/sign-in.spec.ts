import { type Account, enter, expect, signIn, test } from './world'

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

const rails: Record<string, { account: Account; sees: string[]; never: string[] }> = {
  客服代表: { account: 'agent1', sees: ['工作台', '联络', '客户'], never: ['管理'] },
  班组长: { account: 'leader', sees: ['工作台', '联络', '客户', '监控', '管理'], never: [] },
  审计员: { account: 'auditor', sees: ['档案', '管理'], never: ['工作台'] },
  承办人: { account: 'handler', sees: ['转办'], never: ['案件', '客户', '联络', '管理'] },
  合作伙伴: { account: 'partner', sees: ['转办'], never: ['案件', '客户', '联络', '管理'] },
  管理员: { account: 'admin', sees: ['工作台', '管理'], never: ['联络', '客户'] },
}

for (const [role, { account, sees, never }] of Object.entries(rails)) {
  test(`${role} signs in by one click and finds only the own workspaces`, async ({ page }) => {
    await enter(page, account)
    const rail = page.getByRole('navigation', { name: '工作区' })
    for (const word of sees) await expect(rail.getByRole('link', { name: word })).toBeVisible()
    for (const word of never) await expect(rail.getByRole('link', { name: word })).toHaveCount(0)
  })
}

for (const account of ['qa', 'trainer', 'ops', 'knowledge', 'owner'] as const) {
  test(`${account} signs in and has a place to be`, async ({ page }) => {
    await enter(page, account)
    await expect(page.locator('main h1').first()).toBeAttached()
  })
}

test('a wrong password is refused in words', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('用户名').fill('agent1')
  await page.getByLabel('密码').fill('not-the-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('用户名或密码不正确')
})

test('a deep link leads back to where it pointed, and signing out leads to the door', async ({ page }) => {
  await enter(page, 'ops', '/customers?q=王芳')
  await expect(page).toHaveURL(/\/customers\?q=/)
  await expect(page.getByRole('link', { name: '王芳' })).toBeVisible()
  await page.getByRole('button', { name: /个人菜单/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByRole('heading', { name: '登录 Ringloop' })).toBeVisible()
  await page.goto('/customers')
  await expect(page.getByRole('heading', { name: '登录 Ringloop' })).toBeVisible()
})

test('a screen of somebody else says so, and an unknown address too', async ({ page }) => {
  await signIn(page, 'agent1')
  await page.goto('/admin/staff')
  await expect(page.getByText('您没有权限查看此页面')).toBeVisible()
  await page.goto('/no/such/place')
  await expect(page.getByText('找不到此页面')).toBeVisible()
})
