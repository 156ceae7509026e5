import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './world'

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

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

/** Nothing still loading, nothing wider than the window, nothing that axe refuses. */
export async function proper(page: Page, where: string) {
  await expect(page.locator('.ant-skeleton-active')).toHaveCount(0)
  for (const size of sizes) {
    await page.setViewportSize(size)
    /* A dialog that is just growing to its place may be wider for a moment. */
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
    expect(words, `${where} at ${size.width}`).toEqual([])
  }
}

/** The same in both themes. */
export async function properInBoth(page: Page, where: string) {
  for (const shade of ['dark', 'light']) {
    await page.setViewportSize(sizes[0] as (typeof sizes)[number])
    await page.getByRole('button', { name: '切换明暗主题' }).click()
    /* The tip of the button goes, else it stands where a wider window was. */
    await page.mouse.move(0, 0)
    await expect(page.getByRole('tooltip')).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('data-theme', shade)
    await proper(page, `${where} in ${shade}`)
  }
}
