import { describe, expect, it } from 'vitest'
import type { Callback, CallbackAttempt } from '@/api/types'
import { busyAttempt, callback, me } from '@/testing/data'
import { stageOf } from './stage'

const living: CallbackAttempt = { ...busyAttempt, state: 'sent', result: undefined, endedAt: undefined }
const stage = (part: Partial<Callback>) => stageOf({ ...callback, task: undefined, ...part }, me.id)
const during = (part: Partial<CallbackAttempt>) => stage({ attempts: [{ ...living, ...part }] })

describe('how far one is with a callback', () => {
  it('follows the call from one phone to the other and to its end', () => {
    expect(stageOf(callback, me.id)).toBe('before')
    expect(during({ state: 'asked', dialledAt: undefined })).toBe('ringingYou')
    expect(during({ dialledAt: undefined })).toBe('ringingYou')
    expect(during({})).toBe('ringingCustomer')
    expect(during({ state: 'talking' })).toBe('talking')
    expect(during({ state: 'talking', endedAt: busyAttempt.endedAt })).toBe('record')
    expect(stage({ attempts: [busyAttempt] })).toBe('tried')
    expect(stage({ summary: { ...callback.summary, state: 'over', result: 'satisfied' } })).toBe('over')
  })

  it('is out of reach while it is on offer, or in somebody else’s hands', () => {
    expect(stage({ attempts: [] })).toBe('away')
    expect(
      stage({
        task: { id: 'task-9', elementId: 'user_TakeCallback', version: 2, mine: false, free: true },
      }),
    ).toBe('away')
    expect(during({ agent: { id: 'staff-2', displayName: '王强 Wang Qiang' } })).toBe('away')
  })
})
