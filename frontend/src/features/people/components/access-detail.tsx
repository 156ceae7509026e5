import {
  CheckOutlined,
  CloseOutlined,
  FileAddOutlined,
  KeyOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Descriptions, Drawer, Popconfirm, Space } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccessAnswer, AccessChange } from '@/api/types'
import { useTell } from '@/components/problem-text'
import { Show } from '@/components/states'
import { Timeline, type TimelineItem } from '@/components/timeline'
import { When } from '@/components/when'
import { accessChangeQuery, useAccessActions } from '../access-queries'
import { AccessBadge, useAccessWords } from './access-words'

type Props = { id?: string; onClose: () => void; onHistory?: (holder: string) => void }

/** One change of access from its request to its end. */
export function AccessDetail({ id, onClose, onHistory }: Props) {
  const { t } = useTranslation('people')
  const change = useQuery({ ...accessChangeQuery(id ?? ''), enabled: id !== undefined })
  return (
    <Drawer open={id !== undefined} onClose={onClose} size={520} destroyOnHidden title={t('access.one')}>
      <Show query={change}>{(data) => <Story change={data} onHistory={onHistory} />}</Show>
    </Drawer>
  )
}

const icons: Record<AccessAnswer['answer'], ReactNode> = {
  approve: <CheckOutlined />,
  keep: <SyncOutlined />,
  reject: <CloseOutlined />,
  revoke: <CloseOutlined />,
}

function Story({ change, onHistory }: { change: AccessChange; onHistory?: (holder: string) => void }) {
  const { t } = useTranslation('people')
  const words = useAccessWords()
  const items: TimelineItem[] = [
    {
      key: 'requested',
      icon: <FileAddOutlined />,
      title: t('access.story.requested', { name: change.requester.displayName }),
      aside: <When at={change.requestedAt} bare />,
      body: change.reason,
    },
    ...change.answers.map((answer): TimelineItem => {
      const yes = answer.answer === 'approve' || answer.answer === 'keep'
      return {
        key: `${answer.round}-${answer.at}-${answer.by.id}`,
        icon: icons[answer.answer],
        tone: yes ? 'ok' : 'breach',
        title: t(`access.story.${answer.answer}`, { name: answer.by.displayName }),
        aside: <When at={answer.at} bare />,
        body: [answer.reason, answer.note].filter(Boolean).join('\n') || undefined,
      }
    }),
  ]
  if (change.appliedAt) {
    items.push({
      key: 'applied',
      icon: <KeyOutlined />,
      tone: 'run',
      title: t(change.kind === 'grant' ? 'access.story.granted' : 'access.story.takenAway'),
      aside: <When at={change.appliedAt} bare />,
    })
  }
  if (change.endedAt) {
    items.push({
      key: 'ended',
      icon: <StopOutlined />,
      title: t(`access.states.${change.state}`),
      aside: <When at={change.endedAt} bare />,
      body: change.why ? t(`access.why.${change.why}`) : undefined,
    })
  }
  const inTime = [...items].sort((a, b) => order(change, a.key) - order(change, b.key))
  return (
    <Space orientation="vertical" size={20} style={{ width: '100%' }}>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'state', label: t('access.state'), children: <AccessBadge state={change.state} /> },
          { key: 'holder', label: t('access.holder'), children: change.holder.displayName },
          { key: 'what', label: t('access.what'), children: words(change) },
          {
            key: 'until',
            label: t('access.until'),
            children: <When at={change.validUntil ?? change.wantedUntil} />,
          },
        ]}
      />
      <Timeline label={t('access.one')} items={inTime} />
      <Space>
        {change.withdrawable && <Withdraw change={change} />}
        {onHistory && (
          <Button onClick={() => onHistory(change.holder.id)}>
            {t('access.history', { name: change.holder.displayName })}
          </Button>
        )}
      </Space>
    </Space>
  )
}

/** Certifications come after the application although they stand with the other answers. */
function order(change: AccessChange, key: string): number {
  if (key === 'requested') return Number.NEGATIVE_INFINITY
  if (key === 'ended') return Number.POSITIVE_INFINITY
  if (key === 'applied') return Date.parse(change.appliedAt ?? '')
  const answer = change.answers.find((one) => `${one.round}-${one.at}-${one.by.id}` === key)
  return Date.parse(answer?.at ?? '')
}

function Withdraw({ change }: { change: AccessChange }) {
  const { t } = useTranslation('people')
  const { withdraw } = useAccessActions()
  const tell = useTell()
  return (
    <Popconfirm
      title={t('access.withdrawTitle')}
      okText={t('access.withdraw')}
      cancelText={t('cancel', { ns: 'common' })}
      onConfirm={() =>
        withdraw.mutate(change, {
          onError: tell.failure,
          onSuccess: () => tell.success(t('access.withdrawn')),
        })
      }
    >
      <Button loading={withdraw.isPending}>{t('access.withdraw')}</Button>
    </Popconfirm>
  )
}
