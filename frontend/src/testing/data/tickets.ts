import type * as T from '@/api/types'
import { caseFile, cases } from './cases'
import { ago, ahead, both } from './moments'
import { me } from './people'

const row = (n: number, part: Partial<T.TicketRow>): T.TicketRow => ({
  id: `case-3${n}`,
  number: `T-2026-00018${n}`,
  type: 'REPAIR',
  status: 'waiting_others',
  title: '空调不制冷',
  customerId: 'customer-1',
  customer: '张伟',
  product: '智能空调 X3',
  target: 'nearestOutlet',
  targetUnit: { id: 'unit-outlet', name: '上海网点' },
  unit: { id: 'unit-team', name: '综合一组' },
  owner: { id: me.id, displayName: me.displayName },
  claimed: true,
  receivedAt: ago(86_400),
  dueAt: ahead(7200),
  warnAt: ahead(3600),
  clock: 'ok',
  loops: 0,
  ...part,
})

export const tickets: T.TicketRow[] = [
  row(1, {}),
  row(2, {
    type: 'DATA_CHANGE',
    status: 'awaiting_confirmation',
    title: '地址有误',
    customer: '王芳',
    target: undefined,
    targetUnit: undefined,
    owner: { id: 'staff-4', displayName: '陈静 Chen Jing' },
    claimed: false,
    clock: 'breached',
    dueAt: ago(754),
    warnAt: ago(4000),
    informedAt: ago(3600),
    loops: 1,
  }),
]

export const ticket: T.Ticket = {
  caseId: 'case-3',
  number: 'T-2026-000187',
  status: 'waiting_others',
  progress: both('处理中', 'being worked on'),
  type: 'REPAIR',
  contactId: 'contact-1',
  details: {
    facts: '开机半小时不制冷',
    phone: '13900001111',
    product: '智能空调 X3',
    fault: '压缩机不启动',
    warranty: true,
    address: '世纪大道 1 号',
    amount: 1200,
    outlet: 'unit-outlet',
  },
  target: 'nearestOutlet',
  targetUnit: { id: 'unit-outlet', name: '上海网点' },
  handler: { id: 'staff-2', displayName: '王强 Wang Qiang' },
  loops: 1,
  supervision: 1,
  informedAt: ago(3600),
  informedBy: 'call',
  callbackId: 'callback-1',
  forms: [
    {
      id: 'form-1',
      elementId: 'user_InformCustomer',
      title: both('致电告知', 'Inform customer'),
      at: ago(3600),
      by: { id: me.id, displayName: me.displayName },
      answers: [{ key: 'told', label: '说了什么', type: 'textarea', kind: '', values: ['已更换压缩机'] }],
    },
  ],
  waitsForReply: false,
  mayObject: false,
  aftercare: [],
}

export const ticketFile: T.Case = {
  ...caseFile,
  summary: cases.find((one) => one.kind === 'ticket') ?? caseFile.summary,
}

const needs = (type: T.TicketType, ...fields: string[]): T.TicketNeeds => ({ type, needs: fields })

export const ticketNeeds: T.TicketNeeds[] = [
  needs('REPAIR', 'address', 'facts', 'fault', 'phone', 'product', 'warranty'),
  needs('INSTALLATION', 'address', 'facts', 'phone', 'product'),
  needs('REFUND', 'amount', 'facts', 'orderNumber', 'phone', 'warranty'),
  needs('EXCHANGE', 'facts', 'orderNumber', 'phone', 'product'),
  needs('BILLING', 'amount', 'facts', 'phone'),
  needs('APPLICATION', 'applicant', 'facts', 'phone', 'subject'),
  needs('DATA_CHANGE', 'facts', 'phone', 'subject'),
  needs('FEEDBACK', 'facts'),
  needs('OTHER', 'facts'),
]
