import { expect, signIn, test } from './world'

/** Nobody else's number. */
const mobile = () => `135${String(Math.floor(Math.random() * 90_000_000) + 10_000_000)}`

test('a customer is created, edited, given a number, and taken together with a duplicate', async ({
  page,
}) => {
  const shared = mobile()
  const name = `周密${shared.slice(-4)}`
  const twin = `周蜜${shared.slice(-4)}`
  await signIn(page, 'leader', '/customers?create=true')
  for (const each of [twin, name]) {
    await page.goto('/customers?create=true')
    const drawer = page.getByRole('dialog', { name: '新建客户' })
    await drawer.getByLabel(/^姓名/).fill(each)
    await drawer.getByRole('textbox', { name: '号码' }).fill(shared)
    await drawer.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(each)
  }

  await page.getByRole('button', { name: '编辑' }).first().click()
  const edit = page.getByRole('dialog', { name: '编辑客户' })
  await edit.getByLabel('地区').fill('杭州')
  await page.getByTitle('杭州').click()
  await edit.getByLabel('指定重点客户').check()
  await edit.getByRole('button', { name: '保存' }).click()
  await expect(edit).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('重点客户')

  await page.getByRole('button', { name: '添加号码' }).click()
  const adding = page.getByRole('dialog', { name: '添加号码' })
  await adding.getByRole('textbox', { name: '号码' }).fill('0571-77772222')
  await adding.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('list', { name: '号码与邮箱' })).toContainText('0571-77772222')

  await page.getByRole('button', { name: `与“${twin}”比对合并` }).click()
  const dialog = page.getByRole('dialog', { name: `将重复档案并入“${name}”` })
  await dialog.getByRole('radio', { name: twin }).check()
  await dialog.getByRole('button', { name: `将“${twin}”并入“${name}”` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(twin)
  await expect(page.getByRole('region', { name: '已并入的档案' })).toContainText(twin)
  await page.getByRole('tab', { name: '变更记录' }).click()
  await expect(page.getByRole('list', { name: '变更记录' })).toContainText('合并')
  await expect(page).toHaveURL(/tab=changes/)
})

test('a table is tried out, its errors are read, and the rest is imported', async ({ page }) => {
  const number = mobile()
  const table = `外部编号,姓名,号码,邮箱\nE${number}-1,许愿${number.slice(-4)},${number},wish@example.com\nE${number}-2,许错,12,nobody\n`
  await signIn(page, 'ops', '/customers/import')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '客户.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  const failed = page.getByRole('table', { name: '有错误' })
  await expect(failed).toContainText('请填写完整的邮箱地址')
  await expect(failed).toContainText('请填写带区号的完整号码')
  await page.getByRole('button', { name: '导入 1 行' }).click()
  await expect(page.getByRole('heading', { name: '导入结果 · 客户.csv' })).toBeVisible()
  await page.goto(`/customers?q=${number}`)
  await expect(page.getByRole('link', { name: `许愿${number.slice(-4)}` })).toBeVisible()
})
