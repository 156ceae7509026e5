import { DownOutlined } from '@ant-design/icons'
import { Button, Checkbox, Dropdown, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case, Ticket } from '@/api/types'
import { ContactSelect } from '@/components/contact-select'
import { useTell } from '@/components/problem-text'
import { RequestDialog } from '@/components/request-dialog'
import { type Again, type ContactKind, type Said, useTicketActions } from '../queries'

type Action = 'contact' | 'objection' | 'withdrawal' | 'reopening'

const kinds: readonly ContactKind[] = ['urge', 'newFacts', 'answer', 'other']

/** What makes sense now: an open ticket hears its customer, a closed one can be taken up again. */
function offered(ticket: Ticket, file: Case): Action[] {
  if (file.mergedInto) return []
  if (ticket.status === 'closed') return ['reopening']
  return ticket.mayObject ? ['objection', 'contact', 'withdrawal'] : ['contact', 'withdrawal']
}

type Props = { ticket: Ticket; file: Case; onGoesOn: (caseId: string) => void }

/** What customers say about a ticket after it was opened. */
export function TicketActions({ ticket, file, onGoesOn }: Props) {
  const { t } = useTranslation(['tickets', 'common'])
  const { me, can } = useSession()
  const tell = useTell()
  const [open, setOpen] = useState<Action>()
  const send = useTicketActions(ticket.caseId)
  const actions = offered(ticket, file)
  if (!can('CASES_WORK') || actions.length === 0) return null
  const { number } = ticket
  const close = () => setOpen(undefined)
  const dialog = (name: Action) => ({
    name,
    open: open === name,
    onClose: close,
    title: t(`action.${name}.title`, { number }),
    hint: t(`action.${name}.hint`),
    submit: t(`action.${name}.submit`, { number }),
    done: t(`action.${name}.done`, { number }),
    busy: send[name].isPending,
    error: send[name].error,
  })
  const reopen = (again: Again, onError: (error: unknown) => void) =>
    send.reopening.mutate(again, {
      onError,
      onSuccess: (next) => {
        const here = next.caseId === ticket.caseId
        tell.success(t(`action.reopening.${here ? 'done' : 'follows'}`, { number, next: next.number }))
        close()
        if (!here) onGoesOn(next.caseId)
      },
    })
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: actions.map((key) => ({ key, label: t(`action.${key}.label`) })),
          onClick: ({ key }) => setOpen(key as Action),
        }}
      >
        <Button>
          {t('actions')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <RequestDialog<{ contactId: string; kind: ContactKind }>
        {...dialog('contact')}
        onSubmit={(values, on) => send.contact.mutate(values, on)}
      >
        <WhichContact file={file} />
        <Choice name="kind" options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </RequestDialog>
      <RequestDialog<Said>
        {...dialog('objection')}
        onSubmit={(values, on) => send.objection.mutate(values, on)}
      >
        <WhichContact file={file} />
        <Reason />
      </RequestDialog>
      <RequestDialog<Said>
        {...dialog('withdrawal')}
        danger
        onSubmit={(values, on) => send.withdrawal.mutate(values, on)}
      >
        <WhichContact file={file} />
        <Reason />
      </RequestDialog>
      <RequestDialog<Again>
        {...dialog('reopening')}
        onSubmit={(values, on) => reopen({ ...values, newFacts: values.newFacts === true }, on.onError)}
      >
        <WhichContact file={file} />
        <Reason />
        <Choice
          name="sameReason"
          options={[
            { value: true, label: t('common:yes') },
            { value: false, label: t('common:no') },
          ]}
        />
        {/* Only an operations manager can tell that the facts are new. */}
        {me.roles.includes('OPS_MANAGER') && (
          <Form.Item name="newFacts" valuePropName="checked">
            <Checkbox>{t('ask.newFacts')}</Checkbox>
          </Form.Item>
        )}
      </RequestDialog>
    </>
  )
}

function useField(name: 'contactId' | 'kind' | 'reason' | 'sameReason') {
  const { t } = useTranslation(['tickets', 'common'])
  const label = t(`ask.${name}`)
  return { name, label, rules: [{ required: true, message: t('common:required', { what: label }) }] }
}

function WhichContact({ file }: { file: Case }) {
  return (
    <Form.Item {...useField('contactId')} initialValue={file.contacts.at(-1)}>
      <ContactSelect file={file} />
    </Form.Item>
  )
}

function Reason() {
  return (
    <Form.Item {...useField('reason')}>
      <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
    </Form.Item>
  )
}

type ChoiceProps = {
  name: 'kind' | 'sameReason'
  options: { value: string | boolean; label: string }[]
}

function Choice({ name, options }: ChoiceProps) {
  return (
    <Form.Item {...useField(name)}>
      <Radio.Group options={options} />
    </Form.Item>
  )
}
