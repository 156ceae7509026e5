/* Draws every bundled process as bpmn-js shows it, to docs/images/processes. Run by `npm run docs:processes`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

interface Viewer {
  importXML: (xml: string) => Promise<unknown>
  saveSVG: () => Promise<{ svg: string }>
  destroy: () => void
}
declare global {
  interface Window {
    BpmnJS: new (options: object) => Viewer
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const models = here('../../processes/src/main/resources/processes')
const pictures = here('../../docs/images/processes')
const library = here('../node_modules/bpmn-js/dist/bpmn-viewer.production.min.js')

/** The library names its arrow heads at random; a picture changes only with its model. White paper, also in a dark reader. */
function steady(svg: string): string {
  const heads = [...svg.matchAll(/<marker id="([^"]+)"/g)].map((head) => head[1] ?? '')
  return heads
    .reduce((text, head, at) => text.replaceAll(head, `head-${at + 1}`), svg)
    .replace('<svg ', '<svg style="background: #fff" ')
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage()
  await page.setContent('<div id="paper" style="height: 1000px"></div>')
  await page.addScriptTag({ path: library })
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  for (const key of readdirSync(models)) {
    const svg = await page.evaluate(
      async (xml) => {
        const viewer = new window.BpmnJS({
          container: '#paper',
          textRenderer: { defaultStyle: { fontFamily: 'Noto Sans CJK SC, Arial, sans-serif' } },
        })
        await viewer.importXML(xml)
        const saved = await viewer.saveSVG()
        viewer.destroy()
        return saved.svg
      },
      readFileSync(`${models}/${key}/${key}.bpmn`, 'utf8'),
    )
    writeFileSync(`${pictures}/${key}.svg`, steady(svg))
  }
} finally {
  await browser.close()
}
