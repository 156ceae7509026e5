import {
  CoffeeOutlined,
  DownOutlined,
  PhoneOutlined,
  PoweroffOutlined,
  SyncOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Dropdown, type MenuProps, Skeleton, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Presence, PresenceState, PresenceWish } from '@/api/types'
import { Clock, Elapsed } from '@/components/clock'
import { useTell } from '@/components/problem-text'
import { useText } from '@/i18n'
import { presenceQuery, reasonsQuery, useSetPresence } from '../queries'
import styles from './presence.module.css'

/** The person's presence: what the telephone system confirmed, for how long, and what was asked but not confirmed yet. */
export function PresenceMenu() {
  const { t } = useTranslation('routing')
  const text = useText()
  const presence = useQuery(presenceQuery)
  const reasons = useQuery(reasonsQuery)
  const set = useSetPresence()
  const tell = useTell()
  if (!presence.data) return <Skeleton.Button active size="small" style={{ width: 110 }} />
  const current = presence.data
  const wish = (wanted: PresenceWish) => set.mutate(wanted, { onError: tell.failure })
  const reasonText = (code?: string | null) =>
    text(reasons.data?.find((reason) => reason.code === code)?.label) || undefined

  const items: MenuProps['items'] = [
    {
      key: 'available',
      icon: <UserOutlined />,
      label: t('presence.goAvailable'),
      onClick: () => wish({ state: 'available' }),
    },
    {
      key: 'break',
      type: 'group',
      label: t('presence.goBreak'),
      children: (reasons.data ?? []).map((reason) => ({
        key: `break-${reason.code}`,
        icon: <CoffeeOutlined />,
        label: text(reason.label),
        onClick: () => wish({ state: 'break', reason: reason.code }),
      })),
    },
    { type: 'divider' },
    {
      key: 'offline',
      icon: <PoweroffOutlined />,
      label: t('presence.goOffline'),
      onClick: () => wish({ state: 'offline' }),
    },
    { type: 'divider' },
    {
      key: 'queues',
      disabled: true,
      label: (
        <div className={styles.about}>
          <div>
            {t('presence.queues')}:{' '}
            {current.queues.map((queue) => text(queue.name)).join(' · ') || t('presence.noQueues')}
          </div>
          <div>
            <PhoneOutlined aria-hidden />{' '}
            {current.phone
              ? `${t('presence.phone', { iface: current.phone.iface })}${current.phone.simulated ? ` · ${t('presence.simulated')}` : ''}`
              : t('presence.noPhone')}
          </div>
        </div>
      ),
    },
  ]

  return (
    <Dropdown menu={{ items, selectable: false }} trigger={['click']} placement="bottomLeft">
      <button type="button" className={styles.button} aria-haspopup="menu" data-presence={current.state}>
        <span className="rl-hidden">{t('presence.label')}</span>
        <StateDot state={current.state} />
        <span className={styles.words}>{reasonText(current.reason) ?? t(`presence.${current.state}`)}</span>
        <span className={styles.time}>
          <Elapsed since={current.since} />
        </span>
        <Pending presence={current} reasonText={reasonText} />
        {current.state === 'after-call' && current.wrapUpDueAt && <Clock dueAt={current.wrapUpDueAt} />}
        <DownOutlined className={styles.arrow} aria-hidden />
      </button>
    </Dropdown>
  )
}

function Pending({
  presence,
  reasonText,
}: {
  presence: Presence
  reasonText: (code?: string | null) => string | undefined
}) {
  const { t } = useTranslation('routing')
  if (!presence.wanted) return null
  const state = reasonText(presence.wanted.reason) ?? t(`presence.${presence.wanted.state}`)
  return (
    <Tooltip title={t('presence.pending', { state })}>
      <span className={styles.pending} role="status">
        <SyncOutlined aria-hidden /> {state} · {t('presence.pendingShort')}
      </span>
    </Tooltip>
  )
}

export function StateDot({ state }: { state: PresenceState }) {
  return <span className={`${styles.dot} ${styles[state]}`} aria-hidden />
}
