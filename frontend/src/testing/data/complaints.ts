import type * as T from '@/api/types'
import { ago, ahead, both } from './moments'
import { me, staff } from './people'

const answer = (key: string, label: string, values: string[], part: Partial<T.Answer> = {}): T.Answer => ({
  key,
  label,
  type: 'textfield',
  kind: '',
  values,
  ...part,
})
const person = (n: number): T.Person => ({
  id: staff[n]?.id ?? '',
  displayName: staff[n]?.displayName ?? '',
})

export const complaint: T.Complaint = {
  caseId: 'case-1',
  number: 'C-2026-004211',
  status: 'in_progress',
  contactId: 'contact-1',
  reason: 'CMP_SLOW',
  registered: true,
  registration: { facts: '师傅两次没有上门', media: 'none' } as T.Complaint['registration'],
  said: [
    answer('facts', '事实', ['师傅两次没有上门'], { type: 'textarea' }),
    answer('demand', '诉求', ['退款'], { type: 'select' }),
    answer('occurredAt', '发生时间', [ago(90_000)], { type: 'datetime' }),
    answer('claimedAmount', '主张金额 (元)', ['1200'], { type: 'number' }),
  ],
  severity: 'major',
  legalReview: false,
  periodicCallback: true,
  tier: 2,
  loops: 1,
  handler: person(1),
  lastNewsAt: ago(3600),
  forms: [
    {
      id: 'form-1',
      elementId: 'user_RegisterAndSoothe',
      title: both('登记并安抚', 'Register and soothe'),
      at: ago(80_000),
      by: { id: me.id, displayName: me.displayName },
      answers: [],
    },
    {
      id: 'form-2',
      elementId: 'user_HandleMajor',
      title: both('处理重大投诉', 'Handle major complaint'),
      at: ago(7000),
      by: person(1),
      answers: [
        answer('remedy', '解决方式', ['道歉', '退款'], { type: 'checklist' }),
        answer('files', '附件', ['file-1'], { kind: 'files' }),
      ],
    },
    {
      id: 'form-3',
      elementId: 'user_PresentSolution',
      title: both('告知客户方案', 'Present the solution'),
      at: ago(4000),
      by: person(1),
      answers: [answer('contact', '哪一次联络', ['contact-1'], { kind: 'contact' })],
    },
  ],
  decisions: [
    { id: 'decision-1', ruleSet: 'complaint-grading', version: '1', at: ago(80_000), matchedRows: [3] },
    { id: 'decision-2', ruleSet: 'complaint-tier', version: '1', at: ago(79_000), matchedRows: [2] },
    { id: 'decision-3', ruleSet: 'complaint-tier', version: '1', at: ago(9000), matchedRows: [7] },
  ],
  waitsForReply: false,
  waitsForConfirmation: false,
  crisisScript: false,
  aftercare: [],
}

export const caseTasks: T.CaseTask[] = [
  {
    id: 'task-7',
    title: both('处理重大投诉', 'Handle major complaint'),
    assignee: { id: me.id, displayName: me.displayName },
    groups: [],
    createdAt: ago(7000),
    dueAt: ahead(7200),
    clock: 'ok',
  },
  {
    id: 'task-8',
    title: both('审批方案', 'Approve the solution'),
    groups: ['OPS_MANAGER'],
    createdAt: ago(700),
    dueAt: ahead(3600),
    clock: 'ok',
  },
]

export const ruleSets: T.RuleSet[] = [
  {
    name: { name: 'complaint-grading', title: both('投诉分级', 'Complaint grading') },
    version: 'a1b2',
    table: {
      hitPolicy: 'FIRST',
      inputs: ['损害'],
      outputs: ['严重程度'],
      rows: [{ inputs: ['safety'], outputs: ['critical'] }],
    },
  },
  {
    name: { name: 'deadlines', title: both('时限', 'Deadlines') },
    version: 'c3d4',
    table: {
      hitPolicy: 'FIRST',
      inputs: ['时钟', '类别'],
      outputs: ['时长', '预警'],
      rows: [
        { inputs: ['progress', '-'], outputs: ['24h', '20h'], note: '[77]' },
        { inputs: ['solution', 'major'], outputs: ['5bd', '4bd'], note: 'TBC' },
      ],
    },
  },
]

export const choices: T.FieldChoice[] = [
  { value: 'staff-2', label: '王强 Wang Qiang', detail: '综合一组' },
  { value: 'staff-4', label: '陈静 Chen Jing', detail: '综合二组' },
]

export const fileTypes: T.FileType[] = [
  { type: 'application/pdf', extensions: ['pdf'], maxBytes: 2 * 1024 * 1024, label: both('PDF', 'PDF') },
  { type: 'image/png', extensions: ['png'], maxBytes: 1024 * 1024, label: both('图片', 'Picture') },
]

export const storedFile: T.StoredFile = {
  id: 'file-9',
  name: '凭证.pdf',
  type: 'application/pdf',
  size: 5,
  sha256: 'ab',
  uploadedAt: ago(1),
}

export const crisisWords = both(
  '我们已关注到您的反馈，会尽快核实并给出解决方案。',
  'We have taken note of what you tell us and will come back to you.',
)
