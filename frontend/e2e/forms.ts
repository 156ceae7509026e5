import type { Locator, Page } from '@playwright/test'

/** A question of a task's form. */
export const question = (page: Page, label: string): Locator =>
  page.locator('.fjs-form-field').filter({
    has: page.locator('.fjs-form-field-label', { hasText: new RegExp(`^${label}\\*?$`) }),
  })

export const tick = (page: Page, label: string, word: string) =>
  question(page, label).getByText(word, { exact: true }).click()

export const write = (page: Page, label: string, words: string) =>
  question(page, label).locator('input, textarea').first().fill(words)

/** Out of a list of the form itself. */
export async function pick(page: Page, label: string, word: string) {
  await question(page, label).locator('.fjs-input-group').click()
  await page.locator('.fjs-dropdownlist').getByText(word, { exact: true }).click()
}

/** Out of what the server offers. */
export async function point(page: Page, label: string, words: RegExp) {
  await question(page, label).locator('.ant-select').click()
  await page.locator('.ant-select-dropdown:visible').getByText(words).first().click()
}

export const attach = (page: Page, label: string, name: string) =>
  question(page, label)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') })

/** Today, at a quarter past midnight, which is over whenever this runs. */
export async function today(page: Page, label: string) {
  const field = page.locator('.fjs-form-field-datetime').filter({ hasText: label })
  await field.locator('.fjs-input').first().click()
  await page.locator('.flatpickr-calendar.open .flatpickr-day.today').click()
  await field.locator('.fjs-input').last().fill('00:15')
  await field.locator('.fjs-input').last().press('Enter')
}

export async function complete(page: Page, title: string) {
  const said = page.getByText(`已完成：${title}`).innerText()
  /* By keyboard: the button may stand at the very edge of the window. */
  await page.getByRole('button', { name: '完成', exact: true }).press('Enter')
  await said
}
