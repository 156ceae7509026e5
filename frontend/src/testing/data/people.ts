import type * as T from '@/api/types'
import { ago, ahead } from './moments'

export const everything: T.Permission[] = [
  'OWN_ACCOUNT',
  'PRESENCE_OWN',
  'PRESENCE_TEAM',
  'CONTACTS_WORK',
  'CONTACTS_READ',
  'RECORDINGS_LISTEN',
  'RECORDINGS_REMARK',
  'MONITOR',
  'TASKS_WORK',
  'TASKS_ASSIGN',
  'CUSTOMERS_READ',
  'CUSTOMERS_WRITE',
  'CASES_READ',
  'CASES_WORK',
  'CASES_ASSIGN',
  'WORK_ORDERS',
  'ABSENCES',
  'INSTANCES_READ',
  'DECISIONS_READ',
  'ARCHIVE_READ',
  'ROUTING_WRITE',
  'ANNOUNCE',
  'REPORTS_READ',
  'FEEDBACK',
  'PBX_READ',
  'ACCESS_REQUEST',
  'ACCESS_READ',
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

export const absences: T.Absence[] = [
  {
    id: 'absence-1',
    staff: { id: 'staff-2', displayName: '王强 Wang Qiang' },
    deputy: { id: 'staff-3', displayName: '赵敏 Zhao Min' },
    reason: 'ill',
    from: ago(7200),
    until: ahead(86_400),
    version: 2,
  },
  {
    id: 'absence-2',
    staff: { id: 'staff-4', displayName: '陈静 Chen Jing' },
    reason: 'leave',
    from: ahead(90_000),
    until: ahead(400_000),
    version: 0,
  },
]

export const accessChanges: T.AccessChange[] = [
  {
    id: 'access-2',
    kind: 'grant',
    holder: { id: 'staff-1', displayName: '李娜 Li Na' },
    requester: { id: 'staff-1', displayName: '李娜 Li Na' },
    role: 'QA',
    reason: '参与质检试点',
    state: 'requested',
    approvers: ['OPS_MANAGER', 'ADMINISTRATOR'],
    answers: [
      {
        by: { id: 'staff-7', displayName: '孙伟 Sun Wei' },
        answer: 'approve',
        note: '试点三个月',
        round: 0,
        at: ago(3600),
      },
    ],
    requestedAt: ago(7200),
    withdrawable: true,
    version: 3,
  },
  {
    id: 'access-1',
    kind: 'grant',
    holder: { id: 'staff-4', displayName: '陈静 Chen Jing' },
    requester: { id: 'staff-7', displayName: '孙伟 Sun Wei' },
    unit: { id: 'unit-dept', name: '售后部' },
    reason: '代管一个月',
    state: 'refused',
    why: 'access-nobody-may-approve',
    approvers: ['OPS_MANAGER'],
    answers: [],
    requestedAt: ago(90_000),
    endedAt: ago(90_000),
    withdrawable: false,
    version: 2,
  },
]
