import { expect, signIn, test } from './world'

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test('operations change a limit of a queue, and it is kept', async ({ page }) => {
  await signIn(page, 'ops', '/admin/queues')
  await page.getByRole('row', { name: /值班/ }).click()
  const drawer = page.getByRole('dialog', { name: '修改“值班”' })
  const reminder = drawer.getByLabel(/^话后整理提醒/)
  await reminder.fill('1800')
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(drawer.getByText('此上限须大于提醒时限。')).toBeVisible()
  await reminder.fill('150')
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/已保存“值班”/)).toBeVisible()
  await expect(page.getByRole('row', { name: /值班/ })).toContainText('2:30')
})

test('administrators enter a holiday, and hours that overlap are refused at their place', async ({
  page,
}) => {
  await signIn(page, 'admin', '/admin/hours?calendar=always')
  await page.getByRole('button', { name: '添加日期' }).click()
  const row = page.getByRole('group', { name: '1', exact: true })
  const days = row.getByLabel('日期').first()
  await days.fill('2027-12-24')
  await days.press('Enter')
  await page.locator('.ant-picker-range input').last().fill('2027-12-26')
  await page.keyboard.press('Enter')
  await row.getByLabel('中文名称').fill('盘点')
  await row.getByLabel('英文名称').fill('Stocktaking')
  const monday = page.getByRole('group', { name: '周一' })
  await monday.getByRole('button', { name: '增加时段' }).click()
  for (const [field, time] of [
    ['周一开始时间', '09:00'],
    ['周一结束时间', '12:00'],
  ] as const) {
    await monday.getByLabel(field).last().click()
    await page.keyboard.type(time)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: '保存“全天候”' }).click()
  await expect(monday.getByText('此时段与同一天的另一时段重叠。')).toBeVisible()
  await monday.getByRole('button', { name: '移除周一第 2 个时段' }).click()
  await page.getByRole('button', { name: '保存“全天候”' }).click()
  await expect(page.getByText(/已保存“全天候”/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('group', { name: '1', exact: true }).getByLabel('中文名称')).toHaveValue('盘点')
})

test('the own password is changed, and only the new one opens the door', async ({ page }) => {
  const change = async (current: string, next: string) => {
    await page.getByRole('button', { name: /个人菜单/ }).click()
    await page.getByRole('menuitem', { name: '修改密码' }).click()
    const dialog = page.getByRole('dialog', { name: '修改密码' })
    await dialog.getByLabel(/^当前密码/).fill(current)
    await dialog.getByLabel(/^新密码/).fill(next)
    await dialog.getByLabel(/^再次输入新密码/).fill(next)
    await dialog.getByRole('button', { name: '修改密码' }).click()
    return dialog
  }
  await signIn(page, 'trainer')
  const refused = await change('not-the-password', 'a-new-password')
  await expect(refused.getByText('当前密码不正确。')).toBeVisible()
  await refused.getByRole('button', { name: '取消' }).click()
  await change('ringloop-demo', 'a-new-password')
  await expect(page.getByText('密码已修改，其他设备已退出登录')).toBeVisible()

  await page.getByRole('button', { name: /个人菜单/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('button', { name: /· trainer$/ }).click()
  await expect(page.getByText('用户名或密码不正确，或账号已停用。')).toBeVisible()
  await page.getByLabel('用户名').fill('trainer')
  await page.getByLabel('密码').fill('a-new-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '工作区' })).toBeVisible()
  await change('a-new-password', 'ringloop-demo')
  await expect(page.getByText('密码已修改，其他设备已退出登录')).toBeVisible()
})
