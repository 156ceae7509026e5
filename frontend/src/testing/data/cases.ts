import type * as T from '@/api/types'
import { ago, ahead, both } from './moments'
import { me, staff } from './people'

const row = (n: number, part: Partial<T.CaseRow>): T.CaseRow => ({
  id: `case-${n}`,
  number: `C-2026-00421${n}`,
  kind: 'complaint',
  status: 'in_progress',
  title: '空调维修后仍不制冷',
  customerId: 'customer-1',
  customer: '张伟',
  product: '智能空调 X3',
  severity: 'major',
  unit: { id: 'unit-team', name: '综合一组' },
  owner: { id: me.id, displayName: me.displayName },
  claimed: true,
  receivedAt: ago(86_400 * n),
  dueAt: ahead(7200 * n),
  warnAt: ahead(3600 * n),
  clock: 'ok',
  reopenCount: 0,
  version: 4,
  ...part,
})

export const cases: T.CaseRow[] = [
  row(1, {}),
  row(2, {
    title: '退款迟迟未到账',
    severity: 'critical',
    clock: 'breached',
    dueAt: ago(754),
    warnAt: ago(4000),
  }),
  row(3, {
    kind: 'ticket',
    number: 'T-2026-000187',
    title: '上门安装改期',
    status: 'waiting_customer',
    severity: undefined,
    owner: { id: 'staff-4', displayName: '陈静 Chen Jing' },
    claimed: false,
  }),
]

const clock = (part: Partial<T.CaseClock>): T.CaseClock => ({
  id: 'clock-1',
  kind: 'solution',
  clockClass: 'major',
  state: 'running',
  calendar: 'service',
  length: '5bd',
  startedAt: ago(86_400),
  dueAt: ahead(7200),
  warnAt: ahead(3600),
  breachCount: 0,
  pausedSeconds: 0,
  decisionId: 'decision-1',
  ...part,
})

export const caseFile: T.Case = {
  summary: cases[0] as T.CaseRow,
  channel: 'call',
  openedAt: ago(86_400),
  openedBy: { id: 'staff-2', displayName: '王强 Wang Qiang' },
  clocks: [
    clock({}),
    clock({
      id: 'clock-2',
      kind: 'progress',
      state: 'paused',
      length: '24h',
      pausedSince: ago(600),
      pauseReason: 'waiting_customer',
      pausedSeconds: 3725,
      decisionId: undefined,
    }),
    clock({
      id: 'clock-3',
      kind: 'register',
      state: 'met',
      length: '15min',
      breachCount: 1,
      breachedAt: ago(80_000),
      endedAt: ago(79_000),
      decisionId: undefined,
    }),
  ],
  links: [
    {
      otherId: 'case-2',
      number: 'C-2026-004212',
      title: '退款迟迟未到账',
      status: 'in_progress',
      kind: 'caused_by',
      outgoing: false,
      at: ago(5000),
    },
  ],
  contacts: ['contact-1'],
  attachments: [{ fileId: 'file-1', name: '维修单.pdf', at: ago(4000), by: staff[0] }],
}

const entry = (n: number, part: Partial<T.CaseEntry>): T.CaseEntry => ({
  id: `entry-${n}`,
  at: ago(600 * n),
  kind: 'status',
  code: 'case-status-changed',
  title: both('状态变更', 'Status changed'),
  params: {},
  who: { id: me.id, displayName: me.displayName },
  ...part,
})

export const caseEntries: T.CaseEntry[] = [
  entry(1, { params: { from: 'assigned', to: 'in_progress' } }),
  entry(2, {
    kind: 'decision',
    code: 'deadlines',
    title: both('时限', 'Deadlines'),
    params: { version: '3', matchedRows: [4] },
    refType: 'decision',
    refId: 'decision-1',
    who: undefined,
  }),
  entry(3, {
    kind: 'task',
    code: 'user_Feedback',
    title: both('24 小时内反馈进展', 'Tell progress within 24 hours'),
    params: { zh: '24 小时内反馈进展', en: 'Tell progress within 24 hours', state: 'completed' },
    refType: 'task',
    refId: 'task-1',
  }),
  entry(4, {
    kind: 'clock',
    code: 'clock-paused',
    title: both('时钟暂停', 'Clock paused'),
    params: { clock: 'progress', due: ahead(7200), reason: 'waiting_customer' },
    refType: 'clock',
    refId: 'clock-2',
  }),
  entry(5, {
    kind: 'contact',
    code: 'contact-added-to-case',
    title: both('联络已并入案件', 'Contact added to the case'),
    params: { kind: 'urge' },
    refType: 'contact',
    refId: 'contact-1',
  }),
  entry(6, {
    kind: 'owner',
    code: 'case-assigned',
    title: both('负责人变更', 'Owner changed'),
    params: { why: 'away' },
    refType: 'staff',
    refId: me.id,
    who: undefined,
  }),
]
