import type * as T from '@/api/types'

export const customer: T.Customer = {
  id: 'customer-1',
  name: '张伟',
  value: 'key',
  care: 'none',
  numbers: [{ id: 'n1', dialled: '138 0013 8000', e164: '+8613800138000', kind: 'mobile' }],
  mails: [{ id: 'm1', address: 'zhangwei@example.com' }],
  gender: 'male',
  region: '杭州',
  address: '杭州市西湖区文三路 90 号',
  note: '习惯下午联系。',
  tags: ['车主俱乐部', '企业客户'],
  marks: { keyAccount: true, contract: false, verified: true, vulnerable: false },
  products: [
    {
      id: 'p1',
      name: '智能空调 X3',
      label: { zh: '智能空调 X3', en: 'Smart air conditioner X3' },
      serial: 'X3-2209-118',
      boughtOn: '2025-06-18',
      warrantyUntil: '2028-06-18',
    },
  ],
  consent: { calls: true, messages: false },
  version: 2,
}

export const customerRow: T.CustomerRow = {
  id: 'customer-1',
  name: '张伟',
  number: '138 0013 8000',
  region: '杭州',
  value: 'key',
  care: 'none',
  tags: customer.tags,
}

export const numbers: T.NumberRecord[] = [
  {
    id: 'n1',
    dialled: '138 0013 8000',
    e164: '+8613800138000',
    kind: 'mobile',
    source: 'customer',
    addedAt: '2026-01-05T02:00:00Z',
  },
  {
    id: 'n2',
    dialled: '0571-88886666',
    e164: '+8657188886666',
    kind: 'fixed',
    source: 'partner',
    addedAt: '2026-01-05T02:00:00Z',
    wrongAt: '2026-06-01T02:00:00Z',
    wrongSource: 'answered',
  },
]

export const consents: T.ConsentBook = {
  current: [
    {
      channel: 'call',
      purpose: 'promotion',
      given: true,
      source: 'call',
      evidence: 'R-7',
      at: '2026-01-05T02:00:00Z',
      recordedAt: '2026-01-05T02:00:00Z',
    },
  ],
  history: [
    {
      channel: 'call',
      purpose: 'promotion',
      given: true,
      source: 'call',
      evidence: 'R-7',
      at: '2026-01-05T02:00:00Z',
      recordedAt: '2026-01-05T02:00:00Z',
    },
  ],
}

export const regions: T.CustomerRegion[] = [
  { key: '杭州', name: { zh: '杭州', en: 'Hangzhou' }, position: 1, active: true, version: 2 },
  { key: '上海', name: { zh: '上海', en: 'Shanghai' }, position: 2, active: true, version: 0 },
  { key: '旧区', name: { zh: '旧区', en: 'Old region' }, position: 3, active: false, version: 1 },
]

export const tags: T.CustomerTag[] = [
  {
    key: '车主俱乐部',
    name: { zh: '车主俱乐部', en: 'Owners club' },
    kind: 'feature',
    position: 1,
    active: true,
    version: 0,
  },
  {
    key: '企业客户',
    name: { zh: '企业客户', en: 'Company' },
    kind: 'feature',
    position: 2,
    active: true,
    version: 3,
  },
]

export const catalogue: T.CatalogueItem[] = [
  {
    id: 'item-1',
    code: 'X3',
    name: { zh: '智能空调 X3', en: 'Smart air conditioner X3' },
    warrantyMonths: 36,
    active: true,
    version: 0,
  },
]

export const repairs: T.Repair[] = [
  {
    id: 'repair-1',
    productId: 'p1',
    product: { zh: '智能空调 X3', en: 'Smart air conditioner X3' },
    visitedOn: '2026-05-02',
    station: '西湖服务站',
    reading: '1200 小时',
    fault: '不制冷',
    work: '补充制冷剂',
    cost: 180,
    warranty: false,
    files: [{ id: 'file-5', name: '维修单.pdf', size: 20480 }],
    recordedBy: { id: 'staff-1', displayName: '李娜' },
    version: 0,
  },
]

export const customerHistory: T.CustomerHistoryRow[] = [
  {
    id: 'case-1',
    type: 'case',
    at: '2026-11-18T02:00:00Z',
    kind: 'complaint',
    number: 'C-2026-000017',
    state: 'in_progress',
    about: '智能空调 X3',
    staff: { id: 'staff-1', displayName: '李娜' },
  },
  {
    id: 'contact-9',
    type: 'contact',
    at: '2026-11-18T01:50:00Z',
    kind: 'call',
    state: 'closed',
    outcome: 'answered',
  },
  {
    id: 'repair-1',
    type: 'repair',
    at: '2026-05-01T16:00:00Z',
    day: '2026-05-02',
    kind: 'paid',
    state: 'closed',
    outcome: '不制冷',
    about: '智能空调 X3',
  },
]

export const customerChanges: T.CustomerChange[] = [
  {
    id: 'change-2',
    at: '2026-11-18T03:00:00Z',
    field: 'value',
    former: 'normal',
    latter: 'key',
    cause: 'rule',
  },
  {
    id: 'change-1',
    at: '2026-11-18T03:00:00Z',
    by: { id: 'staff-1', displayName: '李娜' },
    field: 'address',
    latter: '杭州市西湖区文三路 90 号',
    cause: 'edit',
  },
]
