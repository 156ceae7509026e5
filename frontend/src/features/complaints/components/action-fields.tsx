import { Checkbox, Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case } from '@/api/types'
import { ContactSelect } from '@/components/contact-select'
import type { Confirmed, ContactKind } from '../queries'
import type { Action } from './complaint-actions'

export type ActionValues = {
  contactId?: string
  kind?: ContactKind
  means?: 'voice' | 'personalMessage'
  reached?: boolean
  result?: Confirmed
  reason?: string
  link?: string
  sameReason?: boolean
  newFacts?: boolean
}

const kinds: readonly ContactKind[] = ['urge', 'newFacts', 'answer', 'other']
const results: readonly Confirmed[] = ['satisfied', 'partly', 'dissatisfied', 'refused']
const fields: Record<Action, readonly (keyof ActionValues)[]> = {
  contact: ['contactId', 'kind'],
  progress: ['contactId', 'means', 'reached'],
  confirmation: ['result'],
  withdrawal: ['contactId', 'reason'],
  exposure: ['link'],
  reopening: ['contactId', 'reason', 'sameReason', 'newFacts'],
}

/** The questions of one action. */
export function ActionFields({ action, file }: { action: Action; file: Case }) {
  return fields[action].map((name) => <Field key={name} name={name} file={file} />)
}

function Field({ name, file }: { name: keyof ActionValues; file: Case }) {
  const { t } = useTranslation(['complaints', 'common'])
  const { me } = useSession()
  const label = t(`complaints:ask.${name}`)
  const rules = [{ required: true, message: t('common:required', { what: label }) }]
  const yesNo = [
    { value: true, label: t('common:yes') },
    { value: false, label: t('common:no') },
  ]
  switch (name) {
    case 'contactId':
      return (
        <Form.Item name={name} label={label} rules={rules} initialValue={file.contacts.at(-1)}>
          <ContactSelect file={file} />
        </Form.Item>
      )
    case 'kind':
      return (
        <Form.Item name={name} label={label} rules={rules}>
          <Radio.Group options={kinds.map((value) => ({ value, label: t(`complaints:kind.${value}`) }))} />
        </Form.Item>
      )
    case 'means':
      return (
        <Form.Item name={name} label={label} rules={rules}>
          <Radio.Group
            options={(['voice', 'personalMessage'] as const).map((value) => ({
              value,
              label: t(`complaints:means.${value}`),
            }))}
          />
        </Form.Item>
      )
    case 'result':
      return (
        <Form.Item name={name} label={label} rules={rules}>
          <Radio.Group
            options={results.map((value) => ({ value, label: t(`complaints:result.${value}`) }))}
          />
        </Form.Item>
      )
    case 'reached':
    case 'sameReason':
      return (
        <Form.Item name={name} label={label} rules={rules}>
          <Radio.Group options={yesNo} />
        </Form.Item>
      )
    case 'newFacts':
      /* Only an operations manager can tell that the facts are new. */
      return me.roles.includes('OPS_MANAGER') ? (
        <Form.Item name={name} valuePropName="checked">
          <Checkbox>{label}</Checkbox>
        </Form.Item>
      ) : null
    case 'link':
      return (
        <Form.Item name={name} label={label} rules={rules}>
          <Input maxLength={500} />
        </Form.Item>
      )
    case 'reason':
      return (
        <Form.Item name={name} label={label} rules={rules}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      )
  }
}
