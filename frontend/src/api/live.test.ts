import { afterEach, describe, expect, it, vi } from 'vitest'
import { Live, type LiveMessage } from './live'

class FakeSource extends EventTarget {
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  readyState = 0
  closed = false
  close() {
    this.closed = true
    this.readyState = 2
  }
  say(type: string, data: object) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }))
  }
}

/** One lock for all, as the browser has. */
function lockOf() {
  const waiting: (() => void)[] = []
  let held = false
  return {
    request: ((_name: string, options: LockOptions, work: () => Promise<void>) =>
      new Promise<void>((resolve) => {
        const run = () => {
          held = true
          void work().then(() => {
            held = false
            waiting.shift()?.()
            resolve()
          })
        }
        options.signal?.addEventListener('abort', () => undefined)
        if (held) waiting.push(run)
        else run()
      })) as unknown as LockManager['request'],
  }
}

class Wire extends EventTarget {
  constructor(private readonly others: Set<Wire>) {
    super()
    others.add(this)
  }
  postMessage(data: unknown) {
    for (const other of this.others)
      if (other !== this) other.dispatchEvent(new MessageEvent('message', { data }))
  }
}

const opened: Live[] = []
afterEach(() => opened.splice(0).forEach((live) => live.close()))

function browser() {
  const sources: FakeSource[] = []
  const locks = lockOf()
  const wires = new Set<Wire>()
  const tab = () => {
    const live = new Live({
      open: () => {
        const source = new FakeSource()
        sources.push(source)
        return source as unknown as EventSource
      },
      channel: new Wire(wires) as unknown as BroadcastChannel,
      locks,
      wait: () => Promise.resolve(),
    })
    opened.push(live)
    const heard: LiveMessage[] = []
    live.subscribe((message) => heard.push(message))
    return { live, heard, events: () => heard.filter((one) => one.kind === 'event').map((one) => one.event) }
  }
  return { sources, tab }
}

describe('live events', () => {
  it('need one connection for all tabs, and every tab hears them', () => {
    const { sources, tab } = browser()
    const first = tab()
    const second = tab()
    expect(sources).toHaveLength(1)
    sources[0]?.onopen?.()
    sources[0]?.say('task', { id: 't1' })
    expect(first.events()).toEqual([{ type: 'task', id: 't1' }])
    expect(second.events()).toEqual([{ type: 'task', id: 't1' }])
    expect(second.live.state).toBe('live')
  })

  it('pass to another tab when the connected one closes, which then asks everything again', async () => {
    const { sources, tab } = browser()
    const first = tab()
    const second = tab()
    sources[0]?.onopen?.()
    first.live.close()
    await vi.waitFor(() => expect(sources).toHaveLength(2))
    sources[1]?.onopen?.()
    expect(second.heard).toContainEqual({ kind: 'resync' })
    sources[1]?.say('contact', { id: 'c1' })
    expect(second.events()).toEqual([{ type: 'contact', id: 'c1' }])
  })

  it('tell that they are lost, and leave the resuming to the browser while it tries', () => {
    const { sources, tab } = browser()
    const { live, heard } = tab()
    const source = sources[0] as FakeSource
    source.onopen?.()
    source.onerror?.()
    expect(live.state).toBe('lost')
    expect(sources).toHaveLength(1)
    source.onopen?.()
    expect(live.state).toBe('live')
    expect(heard).not.toContainEqual({ kind: 'resync' })
  })

  it('are connected anew when the browser gave up, and ask everything again', async () => {
    const { sources, tab } = browser()
    const { heard } = tab()
    const source = sources[0] as FakeSource
    source.onopen?.()
    source.readyState = 2
    source.onerror?.()
    await vi.waitFor(() => expect(sources).toHaveLength(2))
    sources[1]?.onopen?.()
    expect(heard).toContainEqual({ kind: 'resync' })
  })
})
