import { ExportOutlined, PhoneFilled, SwapOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CurrentCall } from '@/api/types'
import { Badge } from '@/components/badge'
import { Elapsed } from '@/components/clock'
import { useTell } from '@/components/problem-text'
import { useText } from '@/i18n'
import { currentCallQuery, presenceQuery, useCallActions } from '../queries'
import styles from './call-bar.module.css'
import { MonitoredNotice } from './monitored-notice'
import { TransferDialog } from './transfer-dialog'

type Props = { onOpen: (contactId: string) => void }

/** The call that lives, whatever page is open. Nothing is drawn while none does. */
export function CallBar({ onOpen }: Props) {
  const call = useQuery(currentCallQuery)
  if (!call.data) return null
  return <LiveCall key={call.data.contactId} call={call.data} onOpen={onOpen} />
}

function LiveCall({ call, onOpen }: { call: CurrentCall } & Props) {
  const { t } = useTranslation('routing')
  const text = useText()
  const presence = useQuery(presenceQuery)
  const tell = useTell()
  const actions = useCallActions()
  const [transferring, setTransferring] = useState(false)
  const simulated = presence.data?.phone?.simulated ?? false
  const connected = call.state === 'talking' || call.state === 'held'
  const onError = tell.failure

  return (
    <section
      className={`${styles.bar} ${styles[call.state]}`}
      aria-label={t('call.label')}
      data-call={call.state}
    >
      <PhoneFilled className={styles.phone} aria-hidden />
      <span className={styles.state} role="status">
        {t(`call.${call.state}`)}
      </span>
      <span className={styles.time}>
        <Elapsed since={call.since} />
      </span>
      <span className={styles.who}>
        <strong>{call.callerNumber || t('call.withheld')}</strong>
        <Who call={call} />
      </span>
      {call.queue && <Badge>{text(call.queue.name)}</Badge>}
      {connected && <MonitoredNotice />}
      <span className={styles.actions}>
        {call.state === 'ringing' &&
          (simulated ? (
            <Button
              type="primary"
              size="small"
              loading={actions.answer.isPending}
              onClick={() =>
                actions.answer.mutate(undefined, { onError, onSuccess: () => onOpen(call.contactId) })
              }
            >
              {t('call.answer')}
            </Button>
          ) : (
            <span className={styles.hint}>{t('call.answerOnPhone')}</span>
          ))}
        {connected && (
          <Button size="small" icon={<SwapOutlined />} onClick={() => setTransferring(true)}>
            {t('call.transfer')}
          </Button>
        )}
        {connected && (
          <Button
            danger
            size="small"
            loading={actions.hangup.isPending}
            onClick={() => actions.hangup.mutate(simulated, { onError })}
          >
            {t('call.hangup')}
          </Button>
        )}
        <Tooltip title={t('call.open')}>
          <Button
            size="small"
            type="text"
            icon={<ExportOutlined />}
            aria-label={t('call.open')}
            onClick={() => onOpen(call.contactId)}
          />
        </Tooltip>
      </span>
      <TransferDialog open={transferring} onClose={() => setTransferring(false)} />
    </section>
  )
}

function Who({ call }: { call: CurrentCall }) {
  const { t } = useTranslation('routing')
  const [first] = call.candidates
  if (!first) return <span>{t('call.unknownCaller')}</span>
  if (call.candidates.length === 1) return <span>{first.name}</span>
  return (
    <Tooltip title={call.candidates.map((candidate) => candidate.name).join(' · ')}>
      <span>{t('call.candidates', { count: call.candidates.length })}</span>
    </Tooltip>
  )
}
