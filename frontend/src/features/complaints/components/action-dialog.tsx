import { Alert, Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Case, Complaint } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { useComplaintActions } from '../queries'
import { ActionFields, type ActionValues } from './action-fields'
import type { Action } from './complaint-actions'
import styles from './complaints.module.css'

type Props = {
  action: Action
  complaint: Complaint
  file: Case
  onGoesOn: (caseId: string) => void
  onClose: () => void
}

/** Notes one thing about a complaint; the number stands on the button. */
export function ActionDialog({ action, complaint, file, onGoesOn, onClose }: Props) {
  const { t } = useTranslation(['complaints', 'common'])
  const [form] = Form.useForm<ActionValues>()
  const [open, setOpen] = useState(true)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<unknown>()
  const send = useSend(complaint)
  const tell = useTell()
  const problem = useProblemText()
  const { number } = complaint
  const submit = async (values: ActionValues) => {
    setBusy(true)
    setFailed(undefined)
    try {
      const said = await send(action, values)
      tell.success(t(said.key, { number, next: said.number }))
      setOpen(false)
      if (said.goesOn !== complaint.caseId) onGoesOn(said.goesOn)
    } catch (error) {
      if (!showAtFields(form, error)) setFailed(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open={open}
      width={520}
      title={t(`action.${action}.title`, { number })}
      okText={t(`action.${action}.submit`, { number })}
      okButtonProps={{ danger: action === 'withdrawal' || action === 'exposure' }}
      cancelText={t('common:cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={() => setOpen(false)}
      afterClose={onClose}
    >
      <div className={styles.dialog}>
        {failed !== undefined && <Alert type="error" showIcon title={problem(failed)} />}
        <span className={styles.hint}>{t(`action.${action}.hint`)}</span>
        <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
          <ActionFields action={action} file={file} />
        </Form>
      </div>
    </Modal>
  )
}

type Said = {
  key:
    | 'action.contact.done'
    | 'action.progress.done'
    | 'action.progress.noted'
    | 'action.confirmation.done'
    | 'action.withdrawal.done'
    | 'action.withdrawal.asked'
    | 'action.exposure.done'
    | 'action.reopening.done'
    | 'action.reopening.follows'
  goesOn: string
  number: string
}

function useSend(complaint: Complaint) {
  const actions = useComplaintActions(complaint.caseId)
  const here = { goesOn: complaint.caseId, number: complaint.number }
  return async (action: Action, values: ActionValues): Promise<Said> => {
    const { contactId = '', reason = '' } = values
    switch (action) {
      case 'contact':
        await actions.addContact.mutateAsync({ contactId, kind: values.kind ?? 'other' })
        return { key: 'action.contact.done', ...here }
      case 'progress': {
        const counted = await actions.tell.mutateAsync({
          contactId,
          means: values.means ?? 'voice',
          reached: values.reached === true,
        })
        return { key: counted.restartsClock ? 'action.progress.done' : 'action.progress.noted', ...here }
      }
      case 'confirmation':
        await actions.confirm.mutateAsync(values.result ?? 'satisfied')
        return { key: 'action.confirmation.done', ...here }
      case 'withdrawal': {
        const after = await actions.withdraw.mutateAsync({ contactId, reason })
        const done = after.withdrawal?.confirmedAt
        return { key: done ? 'action.withdrawal.done' : 'action.withdrawal.asked', ...here }
      }
      case 'exposure':
        await actions.expose.mutateAsync(values.link ?? '')
        return { key: 'action.exposure.done', ...here }
      case 'reopening': {
        const next = await actions.reopen.mutateAsync({
          contactId,
          reason,
          sameReason: values.sameReason !== false,
          newFacts: values.newFacts === true,
        })
        return {
          key: next.caseId === complaint.caseId ? 'action.reopening.done' : 'action.reopening.follows',
          goesOn: next.caseId,
          number: next.number,
        }
      }
    }
  }
}
