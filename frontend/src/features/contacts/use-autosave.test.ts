import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import type { SavedForm } from '@/api/types'
import { useAutosave } from './use-autosave'

type Call = {
  value: string
  version: number
  done: (saved: SavedForm) => void
  fail: (error: unknown) => void
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start() {
  const calls: Call[] = []
  const hook = renderHook(() =>
    useAutosave<string>({
      version: 3,
      delay: 500,
      retryAfter: 2000,
      save: (value, version) => new Promise((done, fail) => calls.push({ value, version, done, fail })),
    }),
  )
  return {
    calls,
    hook,
    state: () => hook.result.current.state,
    type: (value: string) => act(() => hook.result.current.change(value)),
  }
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const saved = (version: number): SavedForm => ({ version, savedAt: '2026-11-21T12:03:00Z' })

describe('autosave', () => {
  it('waits for a pause and saves the newest once', async () => {
    const { calls, type, state } = start()
    type('a')
    await pass(300)
    type('ab')
    await pass(300)
    expect(calls).toHaveLength(0)
    await pass(300)
    expect(calls.map((call) => call.value)).toEqual(['ab'])
    await act(async () => calls[0]?.done(saved(4)))
    expect(state()).toEqual({ kind: 'clean', savedAt: '2026-11-21T12:03:00Z' })
  })

  it('sends one request at a time, the next with the version of the last', async () => {
    const { calls, type } = start()
    type('a')
    await pass(500)
    type('b')
    await pass(500)
    expect(calls).toHaveLength(1)
    await act(async () => calls[0]?.done(saved(4)))
    await pass(0)
    expect(calls[1]).toMatchObject({ value: 'b', version: 4 })
  })

  it('tries again after a failure', async () => {
    const { calls, type, state } = start()
    type('a')
    await pass(500)
    await act(async () => calls[0]?.fail(new Problem({ title: 'x', status: 0, slug: 'unreachable' })))
    expect(state().kind).toBe('failed')
    await pass(2000)
    expect(calls[1]).toMatchObject({ value: 'a', version: 3 })
  })

  it('stops at a conflict until the person decides, and then keeps theirs', async () => {
    const { calls, type, state, hook } = start()
    type('a')
    await pass(500)
    await act(async () => calls[0]?.fail(new Problem({ title: 'x', status: 412, slug: 'stale-version' })))
    expect(state().kind).toBe('conflict')
    type('ab')
    await pass(10_000)
    expect(calls).toHaveLength(1)
    await act(async () => void hook.result.current.keepMine(9))
    expect(calls[1]).toMatchObject({ value: 'ab', version: 9 })
  })

  it('saves what is unsaved when the screen is left', async () => {
    const { calls, type, hook } = start()
    type('a')
    hook.unmount()
    await pass(0)
    expect(calls.map((call) => call.value)).toEqual(['a'])
  })
})
