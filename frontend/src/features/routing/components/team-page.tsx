import { EllipsisOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code, PresenceState, PresenceWish, TeamPresence } from '@/api/types'
import { Badge } from '@/components/badge'
import { Clock, Elapsed } from '@/components/clock'
import { type Column, DataTable } from '@/components/data-table'
import { PageFrame } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { EmptyState } from '@/components/states'
import { useText } from '@/i18n'
import { reasonsQuery, teamQuery, useSetTeamPresence } from '../queries'
import { MonitorCall } from './monitor-call'
import { StateDot } from './presence-menu'
import styles from './team.module.css'

const order: PresenceState[] = ['ringing', 'talking', 'after-call', 'available', 'break', 'offline']

function SetPresence({ row, reasons }: { row: TeamPresence; reasons: Code[] }) {
  const { t } = useTranslation('routing')
  const text = useText()
  const set = useSetTeamPresence()
  const tell = useTell()
  const wish = (wanted: PresenceWish) =>
    set.mutate({ staffId: row.staff.id, wish: wanted }, { onError: tell.failure })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...reasons.map((reason) => ({
            key: reason.code,
            label: `${t('presence.goBreak')} · ${text(reason.label)}`,
            onClick: () => wish({ state: 'break', reason: reason.code }),
          })),
          { key: 'offline', label: t('presence.goOffline'), onClick: () => wish({ state: 'offline' }) },
        ],
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<EllipsisOutlined />}
        aria-label={t('team.set', { name: row.staff.displayName })}
      />
    </Dropdown>
  )
}

/** Who is here and what they do, for leaders. Follows the live events. */
export function TeamPage() {
  const { t } = useTranslation('routing')
  const text = useText()
  const team = useInfiniteQuery(teamQuery)
  const reasons = useQuery(reasonsQuery)
  const people = useMemo(() => team.data?.pages.flatMap((page) => page.items) ?? [], [team.data])
  const columns = useMemo<Column<TeamPresence>[]>(
    () => [
      {
        id: 'name',
        header: t('team.name'),
        cell: (row) => <strong>{row.staff.displayName}</strong>,
        width: 220,
      },
      {
        id: 'state',
        header: t('team.state'),
        width: 220,
        cell: ({ presence }) => (
          <span className={styles.state}>
            <StateDot state={presence.state} />
            {t(`presence.${presence.state}`)}
            {presence.reason && (
              <Badge>
                {text(reasons.data?.find((one) => one.code === presence.reason)?.label) || presence.reason}
              </Badge>
            )}
            {presence.wanted && <Badge tone="warn">{t('presence.pendingShort')}</Badge>}
          </span>
        ),
      },
      {
        id: 'monitor',
        header: t('monitor.title'),
        width: 150,
        cell: (row) => <MonitorCall row={row} />,
      },
      {
        id: 'since',
        header: t('team.since'),
        width: 160,
        cell: ({ presence }) => (
          <span className={styles.state}>
            <Elapsed since={presence.since} />
            {presence.state === 'after-call' && presence.wrapUpDueAt && (
              <Clock dueAt={presence.wrapUpDueAt} />
            )}
          </span>
        ),
      },
      {
        id: 'queues',
        header: t('team.queues'),
        cell: ({ presence }) => presence.queues.map((queue) => text(queue.name)).join(' · ') || '–',
      },
      {
        id: 'phone',
        header: t('team.phone'),
        cell: ({ presence }) => presence.phone?.iface ?? '–',
        width: 140,
      },
      {
        id: 'set',
        header: '',
        width: 48,
        align: 'right',
        cell: (row) => <SetPresence row={row} reasons={reasons.data ?? []} />,
      },
    ],
    [t, text, reasons.data],
  )
  return (
    <PageFrame fill title={t('team.title')} subtitle={t('team.subtitle')}>
      <DataTable
        name="team"
        label={t('team.title')}
        columns={columns}
        query={team}
        rowKey={(row) => row.staff.id}
        empty={<EmptyState title={t('team.empty')} />}
        toolbar={
          <ul className={styles.counts}>
            {order.map((state) => (
              <li key={state}>
                <StateDot state={state} />
                {t(`presence.${state}`)}
                <strong>{people.filter((one) => one.presence.state === state).length}</strong>
              </li>
            ))}
          </ul>
        }
      />
    </PageFrame>
  )
}
