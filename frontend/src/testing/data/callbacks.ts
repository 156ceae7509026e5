import type * as T from '@/api/types'
import { ago, ahead, both } from './moments'
import { me } from './people'

const row = (n: number, part: Partial<T.CallbackRow>): T.CallbackRow => ({
  id: `callback-${n}`,
  number: `B-2026-00003${n}`,
  type: 'PROMISED',
  customerId: 'customer-1',
  customer: '张伟',
  matter: '发票何时寄出',
  state: 'waiting',
  offered: true,
  agent: { id: me.id, displayName: me.displayName },
  attempts: 1,
  attemptsLeft: 3,
  attemptAt: ago(60),
  attemptUntil: ahead(7200),
  dueAt: ahead(3600),
  expiresAt: ahead(86_400),
  createdAt: ago(7200),
  ...part,
})

export const callbacks: T.CallbackRow[] = [
  row(1, {}),
  row(2, {
    type: 'PROBLEM_SOLVED',
    customer: '王芳',
    matter: '空调漏水已修复',
    offered: false,
    agent: undefined,
    attempts: 0,
    dueAt: ago(754),
    attemptAt: ahead(1800),
  }),
]

export const busyAttempt: T.CallbackAttempt = {
  id: 'attempt-1',
  agent: { id: me.id, displayName: me.displayName },
  number: '13900001111',
  state: 'over',
  at: ago(1800),
  dialledAt: ago(1795),
  endedAt: ago(1790),
  result: 'busy',
}

export const callback: T.Callback = {
  summary: callbacks[0] as T.CallbackRow,
  promisedBy: { id: 'staff-2', displayName: '王强 Wang Qiang' },
  contactId: 'contact-1',
  attempts: [busyAttempt],
  script: both('您好，之前约定此时给您回电。', 'Hello, we agreed that I call you back now.'),
  task: { id: 'task-9', elementId: 'user_TakeCallback', version: 2, mine: true, free: false },
  may: { move: false, callOff: true, settle: true },
}
