import { FileDoneOutlined, PhoneOutlined, ToolOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerHistoryRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { EmptyState, Show } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { When } from '@/components/when'
import { historyQuery } from '../queries'
import { useForeignWord } from '../words'
import styles from './customers.module.css'

const kinds = ['all', 'contact', 'case', 'repair'] as const

/** Contacts, cases and repair visits of the customer, the newest first. */
export function HistoryPanel({ id }: { id: string }) {
  const { t } = useTranslation(['customers', 'common'])
  const word = useForeignWord()
  const [kind, setKind] = useState<(typeof kinds)[number]>('all')
  const list = useInfiniteQuery(historyQuery(id, kind === 'all' ? undefined : kind))
  const item = (row: CustomerHistoryRow) => {
    if (row.type === 'repair') {
      return {
        key: row.id,
        icon: <ToolOutlined />,
        tone: 'neutral' as const,
        title: t('history.repaired', { product: row.about }),
        aside: row.day,
        body: (
          <span className={styles.badges}>
            <Badge tone={row.kind === 'warranty' ? 'ok' : 'neutral'}>
              {t(row.kind === 'warranty' ? 'repair.covered' : 'repair.paid')}
            </Badge>
            <span>{row.outcome}</span>
            {row.staff && <span className={styles.quiet}>{row.staff.displayName}</span>}
          </span>
        ),
      }
    }
    const isCase = row.type === 'case'
    return {
      key: row.id,
      icon: isCase ? <FileDoneOutlined /> : <PhoneOutlined />,
      tone: row.state === 'closed' ? ('neutral' as const) : ('run' as const),
      title: isCase ? (
        <Link to="/cases/$id" params={{ id: row.id }}>
          {`${word('cases', 'kind', row.kind)} ${row.number}`}
        </Link>
      ) : (
        <Link to="/contacts/$id" params={{ id: row.id }}>
          {word('contacts', 'channel', row.kind)}
        </Link>
      ),
      aside: <When at={row.at} />,
      body: (
        <span className={styles.badges}>
          <Badge tone={row.state === 'closed' ? 'neutral' : 'run'}>
            {word(isCase ? 'cases' : 'contacts', isCase ? 'status' : 'state', row.state)}
          </Badge>
          {row.outcome && (
            <span>
              {word(isCase ? 'cases' : 'contacts', isCase ? 'closeReason' : 'outcome', row.outcome)}
            </span>
          )}
          {isCase && row.about && <span className={styles.quiet}>{row.about}</span>}
          {row.staff && <span className={styles.quiet}>{row.staff.displayName}</span>}
        </span>
      ),
    }
  }
  return (
    <div className={styles.foot}>
      <Segmented
        size="small"
        aria-label={t('history.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`history.${value}`) }))}
        onChange={setKind}
        style={{ marginBottom: 10 }}
      />
      <Show query={list} lines={5}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items)
          if (rows.length === 0) return <EmptyState small title={t('history.empty')} />
          return (
            <>
              <Timeline label={t('history.title')} items={rows.map(item)} />
              {list.hasNextPage && (
                <Button
                  size="small"
                  block
                  loading={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {t('common:more')}
                </Button>
              )}
            </>
          )
        }}
      </Show>
    </div>
  )
}
