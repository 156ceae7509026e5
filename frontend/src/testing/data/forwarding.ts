import type * as T from '@/api/types'
import { ago, ahead, both } from './moments'
import { me } from './people'

const row = (n: number, part: Partial<T.OrderRow>): T.OrderRow => ({
  id: `order-${n}`,
  number: `C-2026-00421${n}/1`,
  subject: '补派师傅上门维修',
  product: '智能空调 X3',
  purpose: 'findSolution',
  state: 'accepted',
  target: '售后服务部',
  targetKind: 'department',
  handler: { id: 'staff-9', displayName: '赵刚 Zhao Gang' },
  owner: { id: me.id, displayName: me.displayName },
  dueAt: ahead(7200 * n),
  warnAt: ahead(3600 * n),
  clock: 'ok',
  sent: 1,
  loops: 0,
  supervision: 0,
  createdAt: ago(86_400),
  ...part,
})

export const orders: T.OrderRow[] = [
  row(1, {}),
  row(2, {
    number: 'F-2026-000018/2',
    subject: '发票抬头有误',
    purpose: 'problem',
    state: 'sent',
    sent: 2,
    loops: 1,
    supervision: 2,
    clock: 'breached',
    dueAt: ago(754),
    warnAt: ago(4000),
    handler: undefined,
  }),
]

export const contactOrder: T.ContactOrder = {
  id: 'order-3',
  number: 'F-2026-000019',
  subject: '安装预约未落实',
  state: 'sent',
}

export const order: T.Order = {
  summary: orders[0] as T.OrderRow,
  facts: '师傅两次约定后未上门，客户请假等候。',
  demand: '今天内上门',
  expectedResult: '恢复制冷',
  toldCustomer: '今日 18 点前答复',
  contactAllowed: 'yes',
  inside: false,
  customer: { name: '张伟', phones: ['13900001111'] },
  files: [{ fileId: 'file-1', name: '报修单.pdf', type: 'application/pdf', size: 20_480 }],
  story: [
    {
      at: ago(3600),
      code: 'user_AcceptWorkOrder',
      detail: 'accept',
      until: ahead(7200),
      who: { id: 'staff-9', displayName: '赵刚 Zhao Gang' },
    },
    { at: ago(7200), code: 'sent', detail: 'department', until: ahead(7200) },
  ],
  tasks: [{ id: 'task-7', elementId: 'user_SolveIssue', title: both('解决问题', 'Solve issue'), mine: true }],
  may: { askInfo: true, askExtension: true, callOff: false, tellResult: false },
}
