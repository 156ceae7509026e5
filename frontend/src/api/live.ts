import type { LiveEvent, LiveKind } from './types'

export type LiveState = 'connecting' | 'live' | 'lost'
export type LiveMessage =
  | { kind: 'event'; event: LiveEvent }
  | { kind: 'state'; state: LiveState }
  /** Something may have been missed (a new connection without a position): everything shown must be asked again. */
  | { kind: 'resync' }
  | { kind: 'ask-state' }

export type LiveDeps = {
  open: () => EventSource
  channel?: BroadcastChannel
  locks?: Pick<LockManager, 'request'>
  wait?: (ms: number) => Promise<void>
}
const kinds: LiveKind[] = [
  'task',
  'contact',
  'call',
  'presence',
  'link',
  'case',
  'callback',
  'access',
  'announcement',
  'dailyReport',
  'quality',
]
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Live events of the server, over one EventSource per browser: the tab that holds the lock `ringloop-live` is connected and tells
 * the others over a BroadcastChannel; when it closes, the lock passes to another tab. Without locks each tab connects itself.
 * The EventSource resumes by Last-Event-ID on its own; where a connection has to be made anew, listeners are told to resync.
 */
export class Live {
  private readonly listeners = new Set<(message: LiveMessage) => void>()
  private readonly stop = new AbortController()
  private leads = false
  private source: EventSource | undefined
  state: LiveState = 'connecting'

  constructor(private readonly deps: LiveDeps) {
    deps.channel?.addEventListener('message', this.heard)
    if (deps.locks && deps.channel) {
      deps.channel.postMessage({ kind: 'ask-state' } satisfies LiveMessage)
      deps.locks
        .request('ringloop-live', { signal: this.stop.signal }, () => this.lead())
        .catch(() => undefined)
    } else {
      void this.lead()
    }
  }

  subscribe(listener: (message: LiveMessage) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close() {
    this.stop.abort()
    this.source?.close()
    this.deps.channel?.removeEventListener('message', this.heard)
    this.listeners.clear()
  }

  private readonly heard = (message: MessageEvent<LiveMessage>) => {
    if (message.data.kind === 'ask-state') {
      if (this.leads)
        this.deps.channel?.postMessage({ kind: 'state', state: this.state } satisfies LiveMessage)
    } else {
      this.tell(message.data)
    }
  }

  private async lead() {
    this.leads = true
    let failures = 0
    let before = this.state !== 'connecting'
    while (!this.stop.signal.aborted) {
      const opened = await this.connection(() => {
        failures = 0
        if (before) this.spread({ kind: 'resync' })
        before = true
      })
      if (!opened) failures++
      await (this.deps.wait ?? sleep)(Math.min(30_000, 500 * 2 ** failures))
    }
  }

  /** Resolves when the browser has given the connection up. */
  private connection(onOpen: () => void): Promise<boolean> {
    return new Promise((resolve) => {
      const source = this.deps.open()
      this.source = source
      let opened = false
      const finish = () => {
        source.close()
        resolve(opened)
      }
      this.stop.signal.addEventListener('abort', finish, { once: true })
      source.onopen = () => {
        if (!opened) onOpen()
        opened = true
        this.spread({ kind: 'state', state: 'live' })
      }
      source.onerror = () => {
        this.spread({ kind: 'state', state: 'lost' })
        if (source.readyState === 2) finish()
      }
      for (const kind of kinds) {
        source.addEventListener(kind, (message: MessageEvent<string>) => {
          this.spread({ kind: 'event', event: { ...(JSON.parse(message.data) as LiveEvent), type: kind } })
        })
      }
    })
  }

  private spread(message: LiveMessage) {
    this.tell(message)
    this.deps.channel?.postMessage(message)
  }

  private tell(message: LiveMessage) {
    if (message.kind === 'state') this.state = message.state
    for (const listener of [...this.listeners]) listener(message)
  }
}

let shared: Live | undefined

export function live(): Live {
  shared ??= new Live({
    open: () => new EventSource('/api/live', { withCredentials: true }),
    channel: typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ringloop-live'),
    locks: typeof navigator === 'undefined' ? undefined : navigator.locks,
  })
  return shared
}

export function closeLive() {
  shared?.close()
  shared = undefined
}
