import type * as T from '@/api/types'
import { ago, ahead, both } from './moments'

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
  strategy: key === 'main' ? 'idle-first' : 'skill-first',
}))
export const queue = (key: string): T.QueueRef => {
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

export const calendars: T.Calendar[] = [
  {
    key: 'service',
    name: both('服务时间', 'Service hours'),
    zone: 'Asia/Shanghai',
    numbers: ['4000', '4001'],
    week: [
      ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 480, closes: 1200 })),
      { weekday: 6, opens: 540, closes: 720 },
      { weekday: 6, opens: 840, closes: 1080 },
    ],
    days: [
      ...['2026-10-01', '2026-10-02', '2026-10-03'].map((day) => ({
        day,
        name: both('国庆节', 'National Day'),
      })),
      { day: '2026-10-10', likeWeekday: 3, name: both('国庆节调休上班', 'Make-up day, National Day') },
    ],
    years: [{ year: 2026, official: true, note: '国务院办公厅通知' }],
    version: 4,
  },
  {
    key: 'always',
    name: both('全天候', 'Around the clock'),
    zone: 'Asia/Shanghai',
    numbers: ['4004'],
    week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 1440 })),
    days: [],
    years: [],
    version: 0,
  },
]

export const usualDisturbance = both(
  '系统维护中，建议稍后咨询或通过自助渠道解决。',
  'Our systems are under maintenance. Please call again later, or use our self-service.',
)

export const disturbance: T.Disturbance = {
  id: 'disturbance-1',
  text: both('支付系统异常', 'Payments are disturbed'),
  begunAt: ago(600),
  begunBy: '周运营',
}
