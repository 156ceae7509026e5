import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { startI18n } from '@/i18n'
import { handlers } from './handlers'

/** The server of every test; a test replaces the answers it is about with `server.use`. */
export const server = setupServer()

const nothing = () => undefined
/** jsdom has no layout: what observes sizes is told one once. */
class OneSize {
  constructor(private readonly tell: ResizeObserverCallback) {}
  observe = (target: Element) => {
    const size = [{ inlineSize: 320, blockSize: 800 }]
    const entry = {
      target,
      contentRect: { width: 320, height: 800 },
      borderBoxSize: size,
      contentBoxSize: size,
    }
    this.tell([entry as unknown as ResizeObserverEntry], this as unknown as ResizeObserver)
  }
  unobserve = nothing
  disconnect = nothing
}
globalThis.ResizeObserver = OneSize as unknown as typeof ResizeObserver
globalThis.matchMedia ??= ((media: string) => ({
  matches: false,
  media,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
})) as unknown as typeof matchMedia
Element.prototype.scrollIntoView ??= () => undefined
globalThis.scrollTo = () => undefined
Element.prototype.scrollTo ??= () => undefined

/* Whatever is to be seen is waited for as long as a busy machine may need to draw it. */
configure({ asyncUtilTimeout: 5_000 })

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
beforeEach(() => {
  localStorage.clear()
  startI18n('zh-CN')
  server.use(...handlers())
})
afterEach(() => {
  cleanup()
  server.resetHandlers()
})
afterAll(() => server.close())
