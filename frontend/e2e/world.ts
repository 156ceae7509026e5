import { type Browser, type Cookie, expect, type Locator, type Page, test as base } from '@playwright/test'

export type Account =
  | 'agent1'
  | 'agent2'
  | 'agent3'
  | 'leader'
  | 'qa'
  | 'qa2'
  | 'trainer'
  | 'ops'
  | 'knowledge'
  | 'owner'
  | 'auditor'
  | 'admin'
  | 'handler'
  | 'partner'

/** Failures that the page told its console count as failures of the test, except the refusals a test asks for. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const crashes: string[] = []
      page.on('pageerror', (error) => crashes.push(error.message))
      await use(undefined)
      expect(crashes, 'errors on the page').toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

const door = (page: Page, account: Account) => page.getByRole('button', { name: new RegExp(`· ${account}$`) })
const workspaces = (page: Page) => page.getByRole('navigation', { name: /工作区|Workspaces/ })

const sessions = new Map<Account, Cookie[]>()

/** Through the door, as for the first time. */
export async function enter(page: Page, account: Account, address = '/') {
  await page.goto(address)
  await door(page, account).click()
  await expect(workspaces(page)).toBeVisible()
  sessions.set(account, await page.context().cookies())
}

/** Whoever came in before in this run is let in by the session they still have. */
export async function signIn(page: Page, account: Account, address = '/') {
  const session = sessions.get(account)
  if (!session) return enter(page, account, address)
  await page.context().addCookies(session)
  await page.goto(address)
  await expect(workspaces(page).or(door(page, account))).toBeVisible()
  if (await door(page, account).isVisible()) await enter(page, account, address)
}

/** Sends as the page would: with its session and its CSRF token. */
export async function post(page: Page, path: string, body: object = {}) {
  const cookies = await page.context().cookies()
  const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.request.post(path, {
    data: body,
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
  })
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  return answer
}

export const presence = (page: Page): Locator => page.locator('[data-presence]')
export const callBar = (page: Page): Locator => page.locator('section[data-call]')

export async function wish(page: Page, words: RegExp) {
  await presence(page).click()
  await page.getByRole('menuitem', { name: words }).click()
}

export async function becomeAvailable(page: Page) {
  await wish(page, /^.*可用$/)
  await expect(presence(page)).toHaveAttribute('data-presence', 'available')
}

export async function goOffline(page: Page) {
  await wish(page, /下线$/)
  await expect(presence(page)).toHaveAttribute('data-presence', 'offline')
}

/** Someone of their own, whom no other test knows. */
export const stranger = () => `139${String(Date.now()).slice(-8)}`

/** A caller gives up waiting although a phone rings, and a task to call them back appears. */
export async function giveUp(page: Page, from: string) {
  await becomeAvailable(page)
  await post(page, '/api/demo/calls', { from, to: '4000', patience: 7 })
  await expect(callBar(page)).toHaveAttribute('data-call', 'ringing')
  await expect(callBar(page)).toHaveCount(0)
  await goOffline(page)
  const tasks = async () => (await page.request.get('/api/tasks?view=group')).text()
  await expect.poll(tasks).toContain(from)
  /* New tasks wait behind a chip where others are shown already. */
  await page.reload()
}

/** A second person in a browser of their own. `deaf`: news do not reach it, as on a bad line. */
export async function another(browser: Browser, account: Account, address: string, deaf = false) {
  const context = await browser.newContext({ locale: 'zh-CN' })
  if (deaf) await context.route('**/api/live', (route) => route.abort())
  const page = await context.newPage()
  await signIn(page, account, address)
  return page
}

/** What each of the pages asks for at the address is held back until all of them have asked. */
export async function atOnce(pages: Page[], address: string) {
  let asked = 0
  let release: () => void = () => undefined
  const all = new Promise<void>((resolve) => (release = resolve))
  for (const page of pages) {
    await page.route(address, async (route) => {
      asked += 1
      if (asked === pages.length) release()
      await all
      await route.continue()
    })
  }
}

/** The row of a task in the list at the left. */
export const taskRow = (page: Page, about: string): Locator =>
  page.getByRole('list', { name: '任务列表' }).getByRole('button').filter({ hasText: about })

/** The task about something, in front of whoever has it or may take it. */
export async function openTask(page: Page, about: string, title: string) {
  await expect(async () => {
    await page.reload()
    await taskRow(page, about).filter({ hasText: title }).click({ timeout: 1500 })
  }).toPass()
  const claim = page.getByRole('button', { name: '领取并处理' })
  const done = page.getByRole('button', { name: '完成', exact: true })
  await expect(claim.or(done)).toBeVisible()
  if (await claim.isVisible()) await claim.click()
  await expect(done).toBeVisible()
}

/** A caller dials; the phone of the one free agent rings, who answers on the screen. */
export async function takeCall(page: Page, from: string, to = '4000') {
  await post(page, '/api/demo/calls', { from, to })
  await expect(callBar(page)).toHaveAttribute('data-call', 'ringing')
  await callBar(page).getByRole('button', { name: '接听' }).click()
  await expect(callBar(page)).toHaveAttribute('data-call', 'talking')
  const form = page.getByRole('form', { name: '联络小结' })
  await expect(form).toBeVisible()
  return form
}

export async function hangUp(page: Page) {
  await callBar(page).getByRole('button', { name: '挂断' }).click()
  await expect(callBar(page)).toHaveAttribute('data-call', 'wrap-up')
}

/** One customer with the number is taken at once; of several, or in doubt, the agent says who it is. */
export async function identified(page: Page, name: string) {
  const beside = page.getByRole('region', { name: '资料' })
  const known = beside.getByRole('link', { name })
  const choice = beside.getByRole('button', { name: `就是这位: ${name}` })
  await expect(known.or(choice)).toBeVisible()
  if (await choice.isVisible()) await choice.click()
  await expect(known).toBeVisible()
}

/**
 * Leaves nothing behind, also where a test failed in the middle of a call. Looks at the bar once and never waits for it: it may go
 * away in the very moment between two looks.
 */
export async function leave(page: Page) {
  const state = await callBar(page).evaluateAll((bars) => bars[0]?.getAttribute('data-call'))
  if (state === 'talking' || state === 'held') {
    await callBar(page).getByRole('button', { name: '挂断' }).click()
  }
  const heard = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/presence') && answer.request().method() === 'PUT',
  )
  await wish(page, /下线$/)
  await heard
}

const item = (form: Locator, label: string) =>
  form.locator('.ant-form-item').filter({ has: form.page().locator(`label[title="${label}"]`) })

/** Picks out of an Ant Design box. What is around it may move just then and close its list: it is opened again, as a person would. */
export async function choose(form: Locator, label: string, ...words: string[]) {
  const list = form.page().locator('.ant-select-dropdown:visible')
  await expect(async () => {
    if ((await list.count()) === 0) await item(form, label).locator('.ant-select').click({ timeout: 2000 })
    for (const word of words) {
      await list.getByText(word, { exact: true }).last().click({ timeout: 2000 })
    }
  }).toPass({ timeout: 20_000 })
}

export async function press(form: Locator, label: string, word: string) {
  await item(form, label).getByText(word, { exact: true }).click()
}

/** The whole record of a simple matter. */
export async function fillRecord(form: Locator) {
  await press(form, '身份核验', '已核验')
  await press(form, '客户情绪', '平静')
  await choose(form, '原因', '咨询', '产品参数')
  await choose(form, '处理结果', '当场解答')
  await form.getByLabel(/^解答或处理内容/).fill('已说明功率与安装尺寸。')
  await press(form, '后续', '无需跟进')
}
