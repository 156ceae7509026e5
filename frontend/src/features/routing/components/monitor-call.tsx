import { CustomerServiceOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { monitoringQuery, useMonitor } from '@/api/monitoring'
import { useSession } from '@/api/session'
import type { MonitoringRow, TeamPresence } from '@/api/types'
import { Badge } from '@/components/badge'
import { useTell } from '@/components/problem-text'
import { presenceQuery, useCallActions } from '../queries'
import styles from './team.module.css'

const modes = ['listen', 'whisper', 'barge'] as const

/** Takes part in the call somebody talks in, with the own phone; says so while it lasts. */
export function MonitorCall({ row: { staff, presence } }: { row: TeamPresence }) {
  const { t } = useTranslation('routing')
  const { me, can } = useSession()
  const monitor = useMonitor()
  const tell = useTell()
  const { data } = useQuery({ ...monitoringQuery, enabled: can('MONITOR') })
  if (!can('MONITOR') || staff.id === me.id) return null
  const mine = data?.mine
  if (mine?.agentId === staff.id) return <Mine row={mine} />
  if (presence.state !== 'talking') return null
  return (
    <Dropdown
      trigger={['click']}
      disabled={mine !== undefined || monitor.isPending}
      menu={{
        items: modes.map((mode) => ({
          key: mode,
          label: t(`monitor.${mode}`),
          onClick: () => monitor.mutate({ agentId: staff.id, mode }, { onError: tell.failure }),
        })),
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<CustomerServiceOutlined />}
        aria-label={t('monitor.takePart', { name: staff.displayName })}
      />
    </Dropdown>
  )
}

/** What the own phone does. A simulated one is answered and put down on the screen. */
function Mine({ row }: { row: MonitoringRow }) {
  const { t } = useTranslation('routing')
  const { data: own } = useQuery(presenceQuery)
  const { answer, hangup } = useCallActions()
  const tell = useTell()
  const onError = tell.failure
  return (
    <span className={styles.state}>
      <Badge tone="run">{row.begunAt ? t(`monitor.now.${row.mode}`) : t('monitor.rings')}</Badge>
      {own?.phone?.simulated && !row.begunAt && (
        <Button size="small" type="primary" onClick={() => answer.mutate(undefined, { onError })}>
          {t('call.answer')}
        </Button>
      )}
      {own?.phone?.simulated && row.begunAt && (
        <Button size="small" onClick={() => hangup.mutate(true, { onError })}>
          {t('call.hangup')}
        </Button>
      )}
    </span>
  )
}
