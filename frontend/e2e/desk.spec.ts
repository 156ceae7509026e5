import {
  becomeAvailable,
  expect,
  fillRecord,
  goOffline,
  identified,
  presence,
  signIn,
  test,
  wish,
} from './world'

test('a contact is entered by hand with its original time and recorded', async ({ page }) => {
  await signIn(page, 'agent1', '/contacts/new')
  await page.getByText('到访', { exact: true }).click()
  await page.getByLabel(/^号码/).fill('138 0000 1007')
  const started = page.getByLabel(/^开始时间/)
  await started.click()
  await started.fill('2026-01-05 10:20')
  await started.press('Enter')
  await expect(page).toHaveURL(/\/contacts\/new$/)
  await expect(started).toHaveValue('2026-01-05 10:20')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  const form = page.getByRole('form', { name: '联络小结' })
  await expect(form).toBeVisible()
  await identified(page, '周杰')
  await fillRecord(form)
  await form.getByRole('button', { name: '完成并关闭' }).click()
  await expect(page.getByText('联络已完成')).toBeVisible()
  await page.goto('/contacts')
  await expect(page.getByRole('row', { name: /人工登记/ }).first()).toBeVisible()
})

test('presence is asked, confirmed by the telephone system, and seen by the leader', async ({
  page,
  browser,
}) => {
  await signIn(page, 'agent2', '/desk')
  await becomeAvailable(page)
  const office = await browser.newContext({ locale: 'zh-CN' })
  const board = await office.newPage()
  await signIn(board, 'leader', '/control/team')
  await expect(board.getByRole('row').filter({ hasText: 'PJSIP/1002' })).toContainText('可用')
  await presence(page).click()
  await page.locator('.ant-dropdown-menu-item-group-list .ant-dropdown-menu-item').first().click()
  await expect(presence(page)).toHaveAttribute('data-presence', 'break')
  await expect(board.getByRole('row').filter({ hasText: 'PJSIP/1002' })).toContainText('小休')
  await goOffline(page)
  await expect(board.getByRole('row').filter({ hasText: 'PJSIP/1002' })).toContainText('下线')
  await office.close()
})

test('language and theme change at once and stay', async ({ page }) => {
  await signIn(page, 'agent3', '/desk')
  await page.getByRole('button', { name: /切换语言/ }).click()
  await expect(page.getByRole('link', { name: 'Contacts' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Switch between light and dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Contacts' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: /切换语言/ }).click()
  await expect(page.getByRole('link', { name: '联络' })).toBeVisible()
})

test('the whole way to a customer goes by keyboard', async ({ page }) => {
  await signIn(page, 'leader', '/desk')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /搜索案件、客户/ })).toBeFocused()
  await page.keyboard.type('刘洋')
  await expect(page.getByRole('option', { name: /刘洋/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toContainText('刘洋')
  await expect(page.getByRole('combobox', { name: /搜索案件、客户/ })).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /搜索案件、客户/ })).toBeFocused()
  await page.keyboard.type('联络记录')
  await expect(page.getByRole('option', { name: /联络记录/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '联络记录' })).toBeVisible()
})

test('a page that was opened twice shares one live connection', async ({ page, context }) => {
  const streams: string[] = []
  context.on('request', (request) => {
    if (request.url().endsWith('/api/live')) streams.push(request.url())
  })
  await signIn(page, 'agent1', '/desk')
  await expect(page.locator('[data-live="live"]')).toBeAttached()
  const second = await context.newPage()
  await second.goto('/desk')
  await expect(second.locator('[data-live="live"]')).toBeAttached()
  expect(streams).toHaveLength(1)
  await wish(page, /下线$/)
})
