import { useSyncExternalStore } from 'react'

/** One ticking second for the whole page: every clock changes in the same frame, and an idle page has one timer. */
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const tell of listeners) tell()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

function read() {
  if (timer === undefined) now = Date.now()
  return now
}

function steady() {
  const current = read()
  return current - (current % 1000)
}

export function useNow(): number {
  return useSyncExternalStore(subscribe, steady)
}
