import {
  BranchesOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  EditOutlined,
  FileOutlined,
  FlagOutlined,
  LinkOutlined,
  MessageOutlined,
  PhoneOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Case, CaseEntry } from '@/api/types'
import type { Tone } from '@/components/badge'
import { EmptyState, Show } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { caseTimelineQuery } from '../queries'
import styles from './cases.module.css'
import { EntryDetail } from './entry-detail'

const looks: Record<string, { icon: ReactNode; tone: Tone }> = {
  status: { icon: <FlagOutlined />, tone: 'run' },
  owner: { icon: <UserOutlined />, tone: 'neutral' },
  clock: { icon: <ClockCircleOutlined />, tone: 'neutral' },
  contact: { icon: <PhoneOutlined />, tone: 'accent' },
  link: { icon: <LinkOutlined />, tone: 'neutral' },
  file: { icon: <FileOutlined />, tone: 'neutral' },
  message: { icon: <MessageOutlined />, tone: 'accent' },
  change: { icon: <EditOutlined />, tone: 'neutral' },
  task: { icon: <CheckSquareOutlined />, tone: 'accent' },
  decision: { icon: <BranchesOutlined />, tone: 'run' },
}

/** What the reader can fold away, each with the kinds of entries it covers. */
const groups = {
  contacts: ['contact', 'message'],
  tasks: ['task'],
  decisions: ['decision'],
  clocks: ['clock'],
  changes: ['status', 'owner', 'change', 'link', 'file'],
} as const
type Group = keyof typeof groups
const names = Object.keys(groups) as Group[]
const groupOf = (kind: string) => names.find((name) => groups[name].some((one) => one === kind)) ?? 'changes'

function look(entry: CaseEntry): { icon: ReactNode; tone: Tone } {
  const usual = looks[entry.kind] ?? { icon: <FlagOutlined />, tone: 'neutral' as const }
  if (entry.code === 'clock-breached' || entry.code === 'clock-repeated') return { ...usual, tone: 'breach' }
  return entry.code === 'clock-warned' ? { ...usual, tone: 'warn' } : usual
}

type Props = { file: Case; onDecision: (id: string) => void }

/** Everything that happened in a case, the latest first. */
export function CaseTimeline({ file, onDecision }: Props) {
  const { t } = useTranslation('cases')
  const text = useText()
  const [hidden, setHidden] = useState<ReadonlySet<Group>>(new Set())
  const timeline = useInfiniteQuery(caseTimelineQuery(file.summary.id))
  const toggle = (group: Group) => {
    const next = new Set(hidden)
    if (!next.delete(group)) next.add(group)
    setHidden(next)
  }
  return (
    <>
      <div className={styles.chips}>
        {names.map((group) => (
          <Tag.CheckableTag key={group} checked={!hidden.has(group)} onChange={() => toggle(group)}>
            {t(`entries.${group}`)}
          </Tag.CheckableTag>
        ))}
      </div>
      <Show query={timeline}>
        {(data) => {
          const entries = data.pages
            .flatMap((page) => page.items)
            .filter((entry) => !hidden.has(groupOf(entry.kind)))
          return (
            <>
              {entries.length === 0 ? (
                <EmptyState small title={t('noEntries')} />
              ) : (
                <Timeline
                  label={t('timeline')}
                  items={entries.map((entry) => ({
                    key: entry.id,
                    ...look(entry),
                    title: (
                      <>
                        {text(entry.title)} <span className={styles.hint}>{entry.who?.displayName}</span>
                      </>
                    ),
                    aside: <When at={entry.at} bare />,
                    body: <EntryDetail entry={entry} file={file} onDecision={onDecision} />,
                  }))}
                />
              )}
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
    </>
  )
}
