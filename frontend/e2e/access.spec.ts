import { another, expect, signIn, taskRow, test } from './world'

test('an administrator asks for a role, somebody else approves it, and the person has it', async ({
  page,
  browser,
}) => {
  const roles = async () => {
    const people = await page.request.get('/api/staff?q=knowledge')
    return ((await people.json()) as { items: { roles: string[] }[] }).items[0]?.roles ?? []
  }
  await signIn(page, 'admin', '/admin/access?ask=true')
  const drawer = page.getByRole('dialog', { name: '申请权限' })
  await drawer.getByRole('combobox', { name: '人员' }).fill('郑洁')
  await page.locator('.ant-select-dropdown:visible').getByText('郑洁').click()
  await drawer.getByRole('combobox', { name: '所需角色' }).click()
  await page.locator('.ant-select-dropdown:visible').getByText('培训专员', { exact: true }).click()
  await drawer.getByLabel('申请理由').fill('新员工培训需要')
  await drawer.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByText(/^已为郑洁.*提交申请/)).toBeVisible()
  const row = page.getByRole('row', { name: /授予培训专员/ })
  await expect(row).toContainText('待运营主管审批')
  expect(await roles()).not.toContain('TRAINER')

  const offered = await page.request.get('/api/tasks?view=group&process=access-change')
  expect(((await offered.json()) as { items: unknown[] }).items, 'never by oneself').toEqual([])

  const ops = await another(browser, 'ops', '/desk?view=group')
  await taskRow(ops, '郑洁').click()
  await ops.getByRole('button', { name: '领取并处理' }).click()
  await expect(ops.getByLabel('申请人')).toHaveValue('高翔 Gao Xiang')
  await expect(ops.getByLabel('人员')).toHaveValue('郑洁 Zheng Jie')
  await expect(ops.getByLabel('申请理由')).toHaveValue('新员工培训需要')
  await ops.getByText('批准', { exact: true }).click()
  await expect(ops.getByLabel(/^有效期至/)).not.toHaveValue('')
  await ops.getByRole('button', { name: '完成' }).click()
  await expect(ops.getByRole('button', { name: '完成' })).toHaveCount(0)
  await ops.context().close()

  await expect.poll(roles).toContain('TRAINER')
  await expect(row, 'without being asked for again').toContainText('生效中')
  await row.click()
  const story = page.getByRole('dialog', { name: '权限变更' })
  await expect(story.getByText('吴刚 Wu Gang批准')).toBeVisible()
  await expect(story.getByText('已授予')).toBeVisible()

  const holder = await another(browser, 'knowledge', '/')
  await holder.getByRole('button', { name: /个人菜单/ }).click()
  await expect(holder.getByText(/培训专员 · 知识专员|知识专员 · 培训专员/)).toBeVisible()
  await holder.getByRole('menuitem', { name: '我的权限' }).click()
  await expect(holder.getByRole('button', { name: '授予培训专员' })).toBeVisible()
  await holder.context().close()
})

test('the roles of an account are looked at, and a new account asks for its own', async ({ page }) => {
  await signIn(page, 'admin', '/admin/staff?q=agent3')
  await page.getByRole('row', { name: /agent3/ }).click()
  const drawer = page.getByRole('dialog', { name: /^编辑/ })
  await expect(drawer.getByRole('combobox', { name: '角色' })).toHaveCount(0)
  await drawer.getByRole('link', { name: '权限变更' }).click()
  await expect(page).toHaveURL(/\/admin\/access\?holder=/)
  await expect(page.getByText('没有符合条件的记录')).toBeVisible()
  const username = `new${Date.now()}`
  await page.goto('/admin/staff?edit=new')
  const form = page.getByRole('dialog', { name: /^新/ })
  await form.getByLabel(/^姓名/).fill('唐宁')
  await form.getByLabel(/^用户名/).fill(username)
  await form.getByLabel(/^初始密码/).fill('ringloop-demo')
  await form.getByLabel(/^所属组织/).click()
  await page.locator('.ant-select-dropdown:visible').getByText('一线一组 Team One').click()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存 唐宁，角色待审批')).toBeVisible()
  const found = await page.request.get(`/api/staff?q=${username}`)
  const added = ((await found.json()) as { items: { id: string; roles: string[] }[] }).items[0]
  expect(added?.roles).toEqual([])
  await page.goto(`/admin/access?holder=${added?.id}`)
  await expect(page.getByRole('row', { name: /授予客服代表/ })).toContainText('待班组长审批')
})
