import type * as T from '@/api/types'
import { ago, both } from './moments'
import { me } from './people'

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
