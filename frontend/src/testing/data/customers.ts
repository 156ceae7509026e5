import type * as T from '@/api/types'

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
