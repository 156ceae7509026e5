import { useCallback, useEffect, useRef, useState } from 'react'
import { isProblem } from '@/api/problem'
import type { SavedForm } from '@/api/types'

export type SaveState =
  | { kind: 'clean'; savedAt?: string }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'failed' }
  /** Somebody, or another tab, saved a newer version. Nothing is sent until the person has decided. */
  | { kind: 'conflict' }

type Options<T> = {
  version: number
  savedAt?: string
  save: (value: T, version: number) => Promise<SavedForm>
  /** Quiet time after the last change, in ms. */
  delay?: number
  retryAfter?: number
}

/**
 * Saves what is typed, one request at a time and always the newest: changes made while a request is under way follow in the next one.
 * A refusal by the version (412) stops the saving and becomes a conflict; any other failure is tried again.
 */
export function useAutosave<T>({ version, savedAt, save, delay = 800, retryAfter = 5000 }: Options<T>) {
  const [state, setState] = useState<SaveState>({ kind: 'clean', savedAt })
  const known = useRef(version)
  const pending = useRef<{ value: T } | undefined>(undefined)
  const running = useRef<Promise<void> | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const halted = useRef(false)
  const sender = useRef(save)
  useEffect(() => {
    sender.current = save
  })

  const run = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    if (running.current) {
      await running.current
      return run()
    }
    const next = pending.current
    if (!next || halted.current) return
    pending.current = undefined
    setState({ kind: 'saving' })
    running.current = sender
      .current(next.value, known.current)
      .then((saved) => {
        known.current = saved.version
        setState(pending.current ? { kind: 'dirty' } : { kind: 'clean', savedAt: saved.savedAt })
      })
      .catch((error: unknown) => {
        pending.current ??= next
        if (isProblem(error, 'stale-version') || (isProblem(error) && error.status === 412)) {
          halted.current = true
          setState({ kind: 'conflict' })
        } else {
          setState({ kind: 'failed' })
          timer.current = setTimeout(() => void run(), retryAfter)
        }
      })
      .finally(() => {
        running.current = undefined
      })
    await running.current
  }, [retryAfter])

  const change = useCallback(
    (value: T) => {
      pending.current = { value }
      if (halted.current) return
      setState({ kind: 'dirty' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void run(), delay)
    },
    [delay, run],
  )

  /** Forgets what is unsaved and goes on from a version the server gave. */
  const reset = useCallback((to: { version: number; savedAt?: string }) => {
    clearTimeout(timer.current)
    pending.current = undefined
    halted.current = false
    known.current = to.version
    setState({ kind: 'clean', savedAt: to.savedAt })
  }, [])

  /** After a conflict: the person's own text wins over the version the server has now. */
  const keepMine = useCallback(
    async (serverVersion: number) => {
      halted.current = false
      known.current = serverVersion
      await run()
    },
    [run],
  )

  useEffect(
    () => () => {
      if (pending.current && !halted.current) void run()
    },
    [run],
  )

  /** Whether everything that was typed is saved, at this very moment: what was drawn may be a step behind. */
  const settled = useCallback(
    () => pending.current === undefined && running.current === undefined && !halted.current,
    [],
  )

  return { state, change, flush: run, reset, keepMine, settled }
}
