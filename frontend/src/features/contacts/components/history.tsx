import {
  EnvironmentOutlined,
  FileTextOutlined,
  MailOutlined,
  MessageOutlined,
  PhoneOutlined,
  ProfileOutlined,
} from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Channel } from '@/api/types'
import { Badge } from '@/components/badge'
import { EmptyState, Show } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { contactListQuery } from '../queries'
import { outcomeTone, useOutcomeText } from '../words'

const icons: Record<Channel, typeof PhoneOutlined> = {
  call: PhoneOutlined,
  chat: MessageOutlined,
  mail: MailOutlined,
  visit: EnvironmentOutlined,
  letter: FileTextOutlined,
  other: ProfileOutlined,
}

export function ChannelIcon({ channel }: { channel: Channel }) {
  const Icon = icons[channel] ?? PhoneOutlined
  return <Icon aria-hidden />
}

/** The customer's contacts, the newest first. */
export function ContactHistory({ customerId, except }: { customerId: string; except?: string }) {
  const { t } = useTranslation('contacts')
  const text = useText()
  const outcome = useOutcomeText()
  const list = useInfiniteQuery(contactListQuery({ customerId }, 20))
  return (
    <Show query={list} lines={4}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items).filter((row) => row.id !== except)
        if (rows.length === 0) return <EmptyState small title={t('noHistory')} />
        return (
          <>
            <Timeline
              label={t('history')}
              items={rows.map((row) => ({
                key: row.id,
                icon: <ChannelIcon channel={row.channel} />,
                tone: row.state === 'closed' ? 'neutral' : 'run',
                title: (
                  <Link to="/contacts/$id" params={{ id: row.id }}>
                    {t(`channel.${row.channel}`)}
                    {row.queue ? ` · ${text(row.queue.name)}` : ''}
                  </Link>
                ),
                aside: <When at={row.startedAt} />,
                body: (
                  <span style={{ display: 'inline-flex', gap: 6 }}>
                    {row.outcome && <Badge tone={outcomeTone(row.outcome)}>{outcome(row.outcome)}</Badge>}
                    {row.agent?.displayName}
                  </span>
                ),
              }))}
            />
            {list.hasNextPage && (
              <Button
                size="small"
                block
                loading={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {t('more', { ns: 'common' })}
              </Button>
            )}
          </>
        )
      }}
    </Show>
  )
}
