import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './world'

/* Both themes and both sizes, each once: what one look finds does not depend on the pair. */
const windows = [
  { shade: 'light', width: 1280, height: 800 },
  { shade: 'dark', width: 1920, height: 1080 },
]

/** Pages that customers hold in their hand. */
export const phones = windows.map(({ shade }) => ({ shade, width: 360, height: 740 }))

/** Everything that can be scrolled sideways, except diagrams, which are meant to be moved about. */
const wide = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, body, body *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter(
        (element) => element.tagName === 'HTML' || /auto|scroll/.test(getComputedStyle(element).overflowX),
      )
      .filter((element) => !element.closest('.djs-container'))
      .map(
        (element) =>
          `${element.tagName}.${element.className}: ${element.scrollWidth} > ${element.clientWidth}`,
      ),
  )

/** Whatever moves has come to rest; what turns without end, as a sign of loading, is not waited for. */
const moving = (page: Page) =>
  page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((it) => it.playState === 'running' && Number.isFinite(it.effect?.getComputedTiming().endTime))
        .length,
  )

/** The switch is clicked in the page itself, since a dialog may lie over it. */
async function become(page: Page, shade: string) {
  const html = page.locator('html')
  if ((await html.getAttribute('data-theme')) !== shade) {
    await page
      .getByRole('button', { name: /切换明暗主题|Switch between light and dark/, includeHidden: true })
      .evaluate((button: HTMLElement) => button.click())
  }
  await expect(html).toHaveAttribute('data-theme', shade)
}

/** Nothing still loading, nothing wider than the window, nothing that axe refuses: in light and in dark. */
export async function proper(page: Page, where: string, looks = windows) {
  await expect(page.locator('.ant-skeleton-active')).toHaveCount(0)
  for (const { shade, ...size } of looks) {
    await page.setViewportSize(size)
    await become(page, shade)
    await expect.poll(() => moving(page), `${where} moves`).toBe(0)
    await expect.poll(() => wide(page), `${where} at ${size.width}`).toEqual([])
    const found = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      /* Drawn by bpmn.io. */
      .exclude('.djs-container')
      .analyze()
    const words = found.violations.map(
      (violation) =>
        `${violation.id}: ${violation.nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`).join('\n   ')}`,
    )
    expect(words, `${where} in ${shade} at ${size.width}`).toEqual([])
  }
}
