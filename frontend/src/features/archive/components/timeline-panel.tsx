import {
  BranchesOutlined,
  CheckSquareOutlined,
  DatabaseOutlined,
  FlagOutlined,
  NodeIndexOutlined,
  PhoneOutlined,
} from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { TimelineEntry, TimelineKind } from '@/api/types'
import type { Tone } from '@/components/badge'
import { Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { timelineQuery } from '../queries'
import { plain } from '../words'
import styles from './instance.module.css'

const kinds: TimelineKind[] = ['step', 'task', 'decision', 'call', 'fact', 'variable']
const icons: Record<TimelineKind, React.ReactNode> = {
  step: <NodeIndexOutlined />,
  task: <CheckSquareOutlined />,
  decision: <BranchesOutlined />,
  call: <PhoneOutlined />,
  fact: <FlagOutlined />,
  variable: <DatabaseOutlined />,
}
const tones: Record<TimelineKind, Tone> = {
  step: 'neutral',
  task: 'accent',
  decision: 'run',
  call: 'accent',
  fact: 'neutral',
  variable: 'neutral',
}

type Props = { id: string; onDecision: (id: string) => void }

/** Everything that happened to one instance, in order, by kind. Data is folded away until asked for. */
export function TimelinePanel({ id, onDecision }: Props) {
  const { t } = useTranslation('archive')
  const [hidden, setHidden] = useState<ReadonlySet<TimelineKind>>(new Set(['variable']))
  const timeline = useInfiniteQuery(timelineQuery(id))
  const toggle = (kind: TimelineKind) => {
    const next = new Set(hidden)
    if (!next.delete(kind)) next.add(kind)
    setHidden(next)
  }
  return (
    <Panel
      grow
      title={t('timeline')}
      extra={
        <div className={styles.chips}>
          {kinds.map((kind) => (
            <Tag.CheckableTag key={kind} checked={!hidden.has(kind)} onChange={() => toggle(kind)}>
              {t(`kinds.${kind}`)}
            </Tag.CheckableTag>
          ))}
        </div>
      }
    >
      <Show query={timeline}>
        {(data) => {
          const entries = data.pages.flatMap((page) => page.items).filter((entry) => !hidden.has(entry.kind))
          if (entries.length === 0) return <EmptyState small title={t('noEntries')} />
          return (
            <>
              <Entries entries={entries} onDecision={onDecision} />
              {timeline.hasNextPage && (
                <Button
                  size="small"
                  block
                  loading={timeline.isFetchingNextPage}
                  onClick={() => void timeline.fetchNextPage()}
                >
                  {t('more', { ns: 'common' })}
                </Button>
              )}
            </>
          )
        }}
      </Show>
    </Panel>
  )
}

function Entries({ entries, onDecision }: { entries: TimelineEntry[]; onDecision: (id: string) => void }) {
  const { t } = useTranslation('archive')
  const text = useText()
  const { can } = useSession()
  return (
    <Timeline
      label={t('timeline')}
      items={entries.map((entry, index) => {
        const decisionId = entry.kind === 'decision' ? (entry.data.decisionId ?? entry.data.id) : undefined
        return {
          key: `${entry.at}-${index}`,
          icon: icons[entry.kind] ?? icons.fact,
          tone: tones[entry.kind],
          title: (
            <>
              {text(entry.title)} {entry.who && <span className={styles.who}>{entry.who}</span>}
            </>
          ),
          aside: <When at={entry.at} bare />,
          body: (
            <span className={styles.more}>
              {typeof decisionId === 'string' && can('DECISIONS_READ') && (
                <Button
                  type="link"
                  size="small"
                  style={{ paddingInline: 0 }}
                  onClick={() => onDecision(decisionId)}
                >
                  {t('openDecision')}
                </Button>
              )}
              <Data data={entry.data} />
            </span>
          ),
        }
      })}
    />
  )
}

function Data({ data }: { data: Record<string, unknown> }) {
  const { t } = useTranslation('archive')
  const [open, setOpen] = useState(false)
  const entries = Object.entries(data ?? {}).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  if (entries.length === 0) return null
  if (!open) {
    return (
      <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setOpen(true)}>
        {t('details')}
      </Button>
    )
  }
  return (
    <dl className={styles.data}>
      {entries.map(([key, value]) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>{key}</dt>
          <dd>{plain(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
