import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CrisisLine } from '@/api/types'
import { showAtFields } from '@/components/form-problems'
import { Panel } from '@/components/page'
import { useProblemText, useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { crisisLineQuery, useEndCrisis } from '../crises'
import styles from './complaints.module.css'

type Crisis = CrisisLine['crises'][number]

/** The complaints whose crisis puts the line on every desk, each to be ended. */
export function CrisisPanel({ caseLink }: { caseLink: (caseId: string, number: string) => ReactNode }) {
  const { t } = useTranslation('complaints')
  const text = useText()
  const [ended, setEnded] = useState<Crisis>()
  return (
    <Panel title={t('crisis.title')}>
      <Show query={useQuery(crisisLineQuery)}>
        {(line) => (
          <>
            <p style={{ margin: '0 0 12px', color: 'var(--rl-text-3)' }}>{text(line.text)}</p>
            {line.crises.length === 0 ? (
              <EmptyState small title={t('crisis.none')} />
            ) : (
              <ul className={styles.crises}>
                {line.crises.map((crisis) => (
                  <li key={crisis.caseId}>
                    {caseLink(crisis.caseId, crisis.number)}
                    <span>
                      {t('crisis.since')} <When at={crisis.since} />
                    </span>
                    <Button size="small" danger onClick={() => setEnded(crisis)}>
                      {t('crisis.end')}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Show>
      <EndDialog crisis={ended} onClose={() => setEnded(undefined)} />
    </Panel>
  )
}

function EndDialog({ crisis, onClose }: { crisis?: Crisis; onClose: () => void }) {
  const { t } = useTranslation(['complaints', 'common'])
  const [form] = Form.useForm<{ reason: string }>()
  const end = useEndCrisis()
  const tell = useTell()
  const problem = useProblemText()
  const number = crisis?.number ?? ''
  return (
    <Modal
      open={crisis !== undefined}
      width={440}
      title={t('crisis.endTitle', { number })}
      okText={t('crisis.endTitle', { number })}
      okButtonProps={{ danger: true }}
      cancelText={t('common:cancel')}
      confirmLoading={end.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => end.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        name="crisis-end"
        layout="vertical"
        preserve={false}
        onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
        onFinish={({ reason }) =>
          crisis &&
          end.mutate(
            { caseId: crisis.caseId, reason },
            {
              onSuccess: () => {
                tell.success(t('crisis.ended', { number }))
                onClose()
              },
              onError: (error) => void showAtFields(form, error),
            },
          )
        }
      >
        {end.error && <Alert type="error" showIcon title={problem(end.error)} style={{ marginBottom: 16 }} />}
        <Form.Item
          name="reason"
          label={t('crisis.reason')}
          extra={t('crisis.hint')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('common:required', { what: t('crisis.reason') }),
            },
          ]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
