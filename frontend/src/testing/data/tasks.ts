import type * as T from '@/api/types'
import { ago, ahead, both } from './moments'
import { me } from './people'

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
