import type * as T from '@/api/types'

/* A small world for tests and for looking at the screens without a server. Times are relative to the start of the page. */
const start = Date.now()
export const ago = (seconds: number) => new Date(start - seconds * 1000).toISOString()
export const ahead = (seconds: number) => ago(-seconds)
const both = (zh: string, en: string): T.Text => ({ zh, en })

export const everything: T.Permission[] = [
  'OWN_ACCOUNT',
  'PRESENCE_OWN',
  'PRESENCE_TEAM',
  'CONTACTS_WORK',
  'CONTACTS_READ',
  'TASKS_WORK',
  'TASKS_ASSIGN',
  'CUSTOMERS_READ',
  'CUSTOMERS_WRITE',
  'INSTANCES_READ',
  'DECISIONS_READ',
  'ARCHIVE_READ',
  'PBX_READ',
  'STAFF_READ',
  'STAFF_WRITE',
]

export const me: T.Me = {
  id: 'staff-1',
  username: 'agent1',
  displayName: '李娜 Li Na',
  roles: ['AGENT'],
  permissions: everything,
  unit: { id: 'unit-team', name: '综合一组' },
  locale: 'zh-CN',
  phone: 'PJSIP/1001',
}

export const signInOptions: T.SignInOptions = {
  demoAccounts: [
    ['agent1', 'AGENT', '李娜 Li Na'],
    ['agent2', 'AGENT', '王强 Wang Qiang'],
    ['agent3', 'AGENT', '赵敏 Zhao Min'],
    ['leader', 'TEAM_LEADER', '陈静 Chen Jing'],
    ['qa', 'QA', '周涛 Zhou Tao'],
    ['trainer', 'TRAINER', '吴芳 Wu Fang'],
    ['ops', 'OPS_MANAGER', '孙伟 Sun Wei'],
    ['knowledge', 'KNOWLEDGE_SPECIALIST', '马丽 Ma Li'],
    ['owner', 'PROCESS_OWNER', '朱琳 Zhu Lin'],
    ['auditor', 'AUDITOR', '胡斌 Hu Bin'],
    ['admin', 'ADMINISTRATOR', '郭磊 Guo Lei'],
    ['handler', 'HANDLER', '何平 He Ping'],
    ['partner', 'PARTNER', '高翔 Gao Xiang'],
  ].map(([username = '', role = '', displayName = '']) => ({
    username,
    role: role as T.Role,
    displayName,
    password: 'ringloop-demo',
  })),
  oidc: [],
  needsFirstAdministrator: false,
}

export const queues: T.Queue[] = [
  ['main', '综合', 'General'],
  ['complaint', '投诉', 'Complaints'],
  ['aftersale', '售后', 'After-sale'],
  ['sales', '销售', 'Sales'],
  ['rescue', '救援', 'Rescue'],
  ['duty', '值班', 'Duty'],
].map(([key = '', zh = '', en = '']) => ({
  key,
  name: both(zh, en),
  line: key,
  acwLimitSec: 120,
  acwHardLimitSec: 1800,
  serviceLevelSec: 20,
  shortAbandonSec: 5,
  strategy: 'rrmemory',
}))
const queue = (key: string): T.QueueRef => {
  const found = queues.find((one) => one.key === key) as T.Queue
  return { key: found.key, name: found.name }
}

export const reasons: T.Code[] = [
  { code: 'REST', label: both('小休', 'Short rest') },
  { code: 'MEAL', label: both('用餐', 'Meal') },
  { code: 'TRAINING', label: both('培训', 'Training') },
  { code: 'MEETING', label: both('会议', 'Meeting') },
]

export const presence: T.Presence = {
  state: 'talking',
  since: ago(192),
  queues: [queue('main'), queue('aftersale')],
  phone: { iface: 'PJSIP/1001', simulated: true },
}

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
    version: 1,
    ...part,
  }
}

export const customer: T.Customer = {
  id: 'customer-1',
  name: '张伟',
  value: 'key',
  care: 'none',
  numbers: [{ id: 'n1', dialled: '138 0013 8000', e164: '+8613800138000', kind: 'mobile' }],
  gender: 'male',
  address: '杭州市西湖区文三路 90 号',
  note: '习惯下午联系。',
  tags: ['车主俱乐部', '企业客户'],
  products: [{ id: 'p1', name: '智能空调 X3', serial: 'X3-2209-118', boughtOn: '2025-06-18' }],
  consent: { calls: true, messages: false },
  version: 2,
}

const task = (n: number, part: Partial<T.TaskRow>): T.TaskRow => ({
  id: `task-${n}`,
  processKey: 'inbound-contact',
  elementId: 'user_CallBack',
  title: both('回电', 'Call back'),
  subject: '138 0013 8000 · 售后',
  businessKey: `contact-${n}`,
  contactId: `contact-${n}`,
  customer: '王芳',
  priority: 50,
  createdAt: ago(600 * n),
  dueAt: ahead(900 * n),
  warnAt: ahead(900 * n - 600),
  clock: 'ok',
  group: both('客服代表', 'Agents'),
  state: 'open',
  version: 1,
  ...part,
})

export const tasks: T.TaskRow[] = [
  task(1, {
    elementId: 'user_WrapUp',
    title: both('话后整理', 'Wrap up'),
    customer: '张伟',
    dueAt: ahead(74),
    warnAt: ago(10),
    clock: 'warned',
    assignee: { id: me.id, displayName: me.displayName },
  }),
  task(2, { customer: '刘洋', dueAt: ago(751), clock: 'breached', priority: 80 }),
  task(3, {
    elementId: 'user_FollowUpMatter',
    title: both('跟进事项', 'Follow up'),
    subject: '报修 / 故障',
    dueAt: ahead(5400),
  }),
  task(4, { customer: '陈晨', assignee: { id: me.id, displayName: me.displayName }, dueAt: ahead(40_000) }),
  task(5, { customer: '杨帆', dueAt: ahead(190_000) }),
]

export const taskView: T.Task = {
  ...(tasks[3] as T.TaskRow),
  formKey: 'form:call-back',
  form: {
    schemaVersion: 19,
    type: 'default',
    id: 'call-back',
    components: [
      {
        id: 'callResult',
        key: 'callResult',
        type: 'radio',
        label: '结果',
        validate: { required: true },
        values: [
          { value: 'reached', label: '已接通' },
          { value: 'notReached', label: '未接通' },
          { value: 'refused', label: '客户拒绝' },
          { value: 'wrongNumber', label: '号码错误' },
        ],
      },
      { id: 'note', key: 'note', type: 'textarea', label: '备注', description: '客户说了什么, 你答应了什么' },
    ],
  },
  values: {},
  help: '拨打客户留下的号码，核对身份后说明来意。',
  instanceId: 'instance-1',
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

export const instance: T.Instance = {
  id: 'instance-1',
  processKey: 'inbound-contact',
  name: both('来电与联络', 'Inbound contact'),
  version: 3,
  businessKey: 'contact-1',
  subject: '张伟 138 0013 8000',
  startedAt: ago(340),
  state: 'running',
  path: [
    ['start_ContactOpened', '联络开始\nContact opened', 'startEvent', 340, 340],
    ['gw_Manual', '手工补录?\nEntered by hand?', 'exclusiveGateway', 340, 340],
    ['service_IdentifyCaller', '识别来电人\nIdentify caller', 'serviceTask', 340, 340],
    ['rule_RouteContact', '决定去向\nRoute contact', 'businessRuleTask', 340, 340],
    ['gw_Route', '去向?\nWhich way?', 'exclusiveGateway', 340, 340],
    ['gw_Outcome', '等待结果\nWait for outcome', 'eventBasedGateway', 340, 319],
    ['message_Answered', '已接听\nAnswered', 'intermediateMessageCatch', 340, 319],
    ['service_GiveToAgent', '交给坐席\nGive to agent', 'serviceTask', 319, 319],
    ['user_ServeContact', '服务客户\nServe contact', 'userTask', 319, 127],
    ['user_WrapUp', '话后整理\nWrap up', 'userTask', 127, 0],
  ].map(([elementId, name, type, from, to]) => ({
    elementId: String(elementId),
    name: String(name),
    type: String(type),
    startedAt: ago(Number(from)),
    endedAt: to === 0 ? undefined : ago(Number(to)),
    state: to === 0 ? 'running' : 'done',
    who: type === 'userTask' ? me.displayName : undefined,
  })) as T.PathStep[],
}

export const timeline: T.TimelineEntry[] = [
  {
    at: ago(340),
    kind: 'call',
    title: both('来电进入售后队列', 'Call joined the after-sale queue'),
    data: { queue: 'aftersale' },
  },
  {
    at: ago(340),
    kind: 'decision',
    title: both('选路：售后，优先级 4', 'Routed: after-sale, priority 4'),
    data: { decisionId: 'decision-1' },
  },
  {
    at: ago(319),
    kind: 'call',
    title: both('坐席接听', 'Answered'),
    who: me.displayName,
    data: { waitSeconds: 21 },
  },
  { at: ago(319), kind: 'task', title: both('服务客户', 'Serve contact'), who: me.displayName, data: {} },
  {
    at: ago(300),
    kind: 'fact',
    title: both('确认客户', 'Customer confirmed'),
    who: me.displayName,
    data: { customer: '张伟' },
  },
  { at: ago(127), kind: 'call', title: both('通话结束', 'Call ended'), data: { talkSeconds: 192 } },
  { at: ago(127), kind: 'task', title: both('话后整理', 'Wrap up'), who: me.displayName, data: {} },
]

const wide = (...cells: string[]) => cells
export const decision: T.Decision = {
  id: 'decision-1',
  decision: 'contact-routing',
  subjectType: 'call',
  subjectId: 'simulator/1',
  refused: [],
  version: 'contact-routing@9f31c2',
  at: ago(340),
  durationMicros: 1840,
  inputs: {
    line: 'afterSale',
    hours: 'open',
    value: 'normal',
    care: 'none',
    openCase: 'none',
    lang: 'zh',
    ivr: 'none',
    restricted: false,
  },
  verdict: {
    route: 'queue',
    queue: 'aftersale',
    skills: ['repair'],
    seniority: 'any',
    priority: 4,
    script: 'repair',
    offer: 90,
  },
  matchedRows: [5],
  table: {
    hitPolicy: 'FIRST',
    inputs: ['line', 'hours', 'value', 'care', 'openCase', 'lang', 'ivr', 'restricted'],
    outputs: ['route', 'queue', 'skills', 'seniority', 'priority', 'script', 'offer'],
    rows: [
      {
        inputs: wide('"rescue"', '-', '-', '-', '-', '-', '-', '-'),
        outputs: wide('queue', 'rescue', '[rescue]', 'any', '10', 'rescue', '-1'),
        note: '[152]',
      },
      {
        inputs: wide('-', '-', '-', '-', '-', '-', '-', 'true'),
        outputs: wide('restrict', '-', '[]', 'any', '0', 'restricted', '-1'),
      },
      {
        inputs: wide('-', '"closed"', '-', '-', '-', '-', '-', 'false'),
        outputs: wide('closedNotice', '-', '[]', 'any', '0', 'closed', '0'),
      },
      {
        inputs: wide('"complaint"', '"open"', '-', '-', '-', '-', '-', 'false'),
        outputs: wide('queue', 'complaint', '[complaint]', 'any', '7', 'soothe', '60'),
      },
      {
        inputs: wide('"afterSale"', '"open"', '-', '-', '-', '"zh"', '-', 'false'),
        outputs: wide('queue', 'aftersale', '[repair]', 'any', '4', 'repair', '90'),
      },
      {
        inputs: wide('-', '-', '-', '-', '-', '-', '-', '-'),
        outputs: wide('queue', 'main', '[]', 'any', '3', 'greeting', '90'),
        note: '待确认 / TBC',
      },
    ],
  },
}

export const team: T.TeamPresence[] = (
  [
    ['staff-1', '李娜 Li Na', 'talking', 192],
    ['staff-2', '王强 Wang Qiang', 'available', 840],
    ['staff-3', '赵敏 Zhao Min', 'break', 412],
    ['staff-4', '陈静 Chen Jing', 'offline', 9000],
    ['staff-5', '孙伟 Sun Wei', 'after-call', 64],
  ] as const
).map(([id, displayName, state, since], n) => ({
  staff: { id, displayName },
  presence: {
    state,
    since: ago(since),
    reason: state === 'break' ? 'MEAL' : undefined,
    queues: state === 'offline' ? [] : [queue('main'), queue('aftersale')],
    phone: { iface: `PJSIP/100${n + 1}`, simulated: true },
    wrapUpDueAt: state === 'after-call' ? ahead(56) : undefined,
    wanted: id === 'staff-3' ? { state: 'available' as const } : undefined,
  },
}))

export const links: T.PbxLink[] = [
  {
    pbx: 'simulator',
    state: 'up',
    since: ago(7300),
    lastSignalAt: ago(2),
    inboxLag: 0,
    rejected: 1,
    unobserved: [{ from: ago(9000), to: ago(8941), reason: 'silence' }],
  },
]

export const staff: T.Staff[] = signInOptions.demoAccounts.map((account, n) => ({
  id: `staff-${n + 1}`,
  username: account.username,
  displayName: account.displayName,
  roles: [account.role as T.Role],
  unit: { id: 'unit-team', name: '综合一组' },
  phone: n < 3 ? `PJSIP/100${n + 1}` : undefined,
  locale: 'zh-CN',
  skills: n < 3 ? ['repair', 'en'] : [],
  active: n !== 12,
  version: 1,
}))

export const units: T.OrgUnit[] = [
  {
    id: 'unit-centre',
    name: '客户联络中心',
    kind: 'CENTRE',
    version: 1,

    children: [
      {
        id: 'unit-branch',
        name: '华东分中心',
        kind: 'BRANCH',
        version: 1,
        parentId: 'unit-centre',
        children: [
          {
            id: 'unit-team',
            name: '综合一组',
            kind: 'TEAM',
            version: 1,
            parentId: 'unit-branch',
            children: [],
          },
        ],
      },
      {
        id: 'unit-dept',
        name: '售后部',
        kind: 'DEPARTMENT',
        version: 1,
        parentId: 'unit-centre',
        children: [],
      },
      {
        id: 'unit-partner',
        name: '安行救援',
        kind: 'PARTNER',
        version: 1,
        parentId: 'unit-centre',
        children: [],
      },
    ],
  },
]
