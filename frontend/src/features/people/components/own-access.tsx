import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer, Flex, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { AccessChange } from '@/api/types'
import { Badge } from '@/components/badge'
import { EmptyState, Show } from '@/components/states'
import { When } from '@/components/when'
import { accessListQuery } from '../access-queries'
import { AccessDetail } from './access-detail'
import { AccessRequestForm } from './access-request'
import { AccessBadge, useAccessWords } from './access-words'

/** What one may do oneself, what one has asked for, and a way to ask for more. */
export function OwnAccess({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('people')
  const { me } = useSession()
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<string>()
  const list = useInfiniteQuery({ ...accessListQuery({ holder: me.id }), enabled: open })
  return (
    <Drawer open={open} onClose={onClose} size={460} destroyOnHidden title={t('access.own')}>
      {asking ? (
        <AccessRequestForm holder={me.id} onDone={() => setAsking(false)} />
      ) : (
        <Space orientation="vertical" size={20} style={{ width: '100%' }}>
          <Flex gap={4} wrap>
            {me.roles.map((role) => (
              <Badge key={role}>{t(`roles.${role}`)}</Badge>
            ))}
            {me.roles.length === 0 && t('access.noRole')}
          </Flex>
          <Button icon={<PlusOutlined />} onClick={() => setAsking(true)}>
            {t('access.request')}
          </Button>
          <Show query={list}>
            {({ pages }) => {
              const changes = pages.flatMap((page) => page.items)
              return changes.length === 0 ? (
                <EmptyState title={t('access.empty')} />
              ) : (
                <Flex vertical gap={8}>
                  {changes.map((change) => (
                    <Line key={change.id} change={change} onOpen={() => setShown(change.id)} />
                  ))}
                </Flex>
              )
            }}
          </Show>
          <AccessDetail id={shown} onClose={() => setShown(undefined)} />
        </Space>
      )}
    </Drawer>
  )
}

function Line({ change, onOpen }: { change: AccessChange; onOpen: () => void }) {
  const words = useAccessWords()
  return (
    <Flex align="center" justify="space-between" gap={12}>
      <Button type="link" style={{ paddingInline: 0 }} onClick={onOpen}>
        {words(change)}
      </Button>
      <Space>
        <AccessBadge state={change.state} />
        <When at={change.validUntil ?? change.requestedAt} bare />
      </Space>
    </Flex>
  )
}
