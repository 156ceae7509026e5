import type * as T from '@/api/types'
import { ago, ahead, both } from './moments'
import { me } from './people'
import { queue } from './routing'

export const candidates: T.Candidate[] = [
  {
    customerId: 'customer-1',
    name: '张伟',
    number: '138 0013 8000',
    lastContactAt: ago(86_400 * 3),
    openCases: 1,
    value: 'key',
    care: 'none',
  },
  {
    customerId: 'customer-2',
    name: '王芳',
    number: '138 0013 8000',
    lastContactAt: ago(86_400 * 60),
    openCases: 0,
    value: 'normal',
    care: 'repeat',
  },
]

export const script: T.Script = {
  key: 'greeting',
  text: both(
    '您好，欢迎致电，我是客服{{姓名}}，请问有什么可以帮您？\n请问怎么称呼您？\n我先跟您核对一下登记的号码，可以吗？',
    'Good day, thank you for calling. How may I help you?\nMay I ask your name?\nLet me check the number we have on record.',
  ),
}

export const closing: T.Script = {
  key: 'closing',
  text: both('感谢您的来电，祝您生活愉快！', 'Thank you for calling. We wish you a pleasant day.'),
}

export const codes: T.ContactCodes = {
  reasons: [
    {
      code: 'INQ',
      label: both('咨询', 'Inquiry'),
      children: [
        { code: 'INQ_PRODUCT', label: both('产品参数', 'Product facts') },
        { code: 'INQ_PRICE', label: both('价格活动', 'Price, promotion') },
      ],
    },
    {
      code: 'REP',
      label: both('报修', 'Repair'),
      children: [
        { code: 'REP_FAULT', label: both('故障', 'Fault') },
        { code: 'REP_PARTS', label: both('配件', 'Parts') },
      ],
    },
    {
      code: 'CMP',
      label: both('投诉', 'Complaint'),
      children: [{ code: 'CMP_ATTITUDE', label: both('服务态度', 'Attitude') }],
    },
  ],
  results: [
    { code: 'ANSWERED', label: both('当场解答', 'Answered at once'), followUps: [] },
    { code: 'RESOLVED', label: both('当场办结', 'Resolved at once'), followUps: [] },
    { code: 'TO_BE_DONE', label: both('需办理转工单', 'To be done'), followUps: ['ticket'] },
    { code: 'CALLBACK_PROMISED', label: both('约定回电', 'Callback promised'), followUps: ['callback'] },
  ],
  emotions: [
    { code: 'calm', label: both('平静', 'Calm') },
    { code: 'upset', label: both('不满', 'Upset') },
    { code: 'angry', label: both('愤怒', 'Angry') },
    { code: 'threatening', label: both('威胁', 'Threatening') },
  ],
  verifications: [
    { code: 'none', label: both('未核验', 'None') },
    { code: 'partial', label: both('部分', 'Partial') },
    { code: 'full', label: both('完整', 'Full') },
  ],
  anonymousReasons: [
    { code: 'REFUSED', label: both('客户不愿透露', 'Declined to say') },
    { code: 'WRONG_NUMBER', label: both('打错电话', 'Wrong number') },
  ],
  transferReasons: [
    { code: 'SKILL', label: both('需要专业技能', 'Needs other skills') },
    { code: 'COMPLAINT', label: both('客户要求投诉', 'Wants to complain') },
  ],
  followUps: [
    { code: 'none', label: both('无', 'None') },
    { code: 'ticket', label: both('工单', 'Ticket') },
    { code: 'complaint', label: both('投诉', 'Complaint') },
    { code: 'callback', label: both('回电', 'Callback') },
    { code: 'knowledge', label: both('知识', 'Knowledge') },
    { code: 'suggestion', label: both('建议', 'Suggestion') },
  ],
}

export function contact(part: Partial<T.Contact> = {}): T.Contact {
  return {
    id: 'contact-1',
    channel: 'call',
    direction: 'inbound',
    state: 'wrap-up',
    outcome: 'answered',
    queue: queue('aftersale'),
    callerNumber: '138 0013 8000',
    startedAt: ago(340),
    waitSeconds: 21,
    talkSeconds: 192,
    agent: { id: me.id, displayName: me.displayName },
    manual: false,
    number: { dialled: '13800138000', e164: '+8613800138000', withheld: false },
    calledNumber: '4002',
    line: 'afterSale',
    candidates,
    routing: {
      decisionId: 'decision-1',
      queue: 'aftersale',
      priority: 4,
      skills: ['repair'],
      script: 'repair',
      offerCallbackAfterSec: 90,
    },
    script,
    closing,
    form: { version: 3, values: { matters: [] } },
    matters: [],
    taskId: 'task-1',
    instanceId: 'instance-1',
    visits: [
      {
        queue: 'aftersale',
        joinedAt: ago(340),
        leftAt: ago(319),
        outcome: 'answered',
        agent: { id: me.id, displayName: me.displayName },
        waitSeconds: 21,
      },
    ],
    wrapUpDueAt: ahead(74),
    transfers: 0,
    handovers: [],
    version: 1,
    ...part,
  }
}

export const rows: T.ContactRow[] = Array.from({ length: 24 }, (_, n) => {
  const outcomes = [
    'answered',
    'answered',
    'abandoned',
    'short-abandoned',
    'timeout',
    'answered',
    'closed',
    'unobserved',
  ]
  const outcome = outcomes[n % outcomes.length] as string
  const answered = outcome === 'answered'
  return {
    ...contact(),
    id: `contact-${n + 1}`,
    state: n === 0 ? 'wrap-up' : n === 1 ? 'follow-up' : 'closed',
    outcome,
    queue: queue((['main', 'aftersale', 'complaint', 'sales'] as const)[n % 4] as string),
    callerNumber: `13${n} 4455 ${6000 + n * 37}`,
    startedAt: ago(340 + n * 1900),
    waitSeconds: 7 + n * 3,
    talkSeconds: answered ? 120 + n * 11 : undefined,
    agent: answered ? { id: me.id, displayName: me.displayName } : undefined,
    customer: n % 3 === 2 ? undefined : { id: 'customer-1', name: ['张伟', '王芳', '刘洋'][n % 3] as string },
  }
})
