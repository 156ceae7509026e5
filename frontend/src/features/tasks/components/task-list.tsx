import { ArrowUpOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Button, Segmented, Select } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { TaskRow as Row, TaskSort, TaskView } from '@/api/types'
import { SearchBox } from '@/components/search-box'
import { EmptyState, ErrorState, Loading, NothingFound } from '@/components/states'
import { thousands } from '@/components/time'
import { useLocale } from '@/i18n'
import { taskCountsQuery, type TaskFilter, taskListQuery } from '../queries'
import { useSteadyList } from '../use-steady-list'
import styles from './task-list.module.css'
import { TaskRow } from './task-row'

type Props = {
  filter: TaskFilter
  onFilter: (filter: TaskFilter) => void
  selected?: string
  /** The contact that is worked on: its task counts as selected too. */
  contact?: string
  onOpen: (task: Row) => void
  next?: React.ReactNode
}

const rowHeight = 58

/** The work list. It never jumps: what is new waits behind a chip. ↑ ↓ move, Enter opens. */
export function TaskList({ filter, onFilter, selected, contact, onOpen, next }: Props) {
  const { t } = useTranslation('tasks')
  const locale = useLocale()
  const { can } = useSession()
  const list = useInfiniteQuery(taskListQuery(filter))
  const counts = useQuery(taskCountsQuery)
  const incoming = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const { rows, fresh, glowing, showFresh } = useSteadyList(
    incoming,
    list.data ? JSON.stringify(filter) : 'waiting',
    list.data?.pages.length ?? 0,
  )
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 320, height: 800 },
  })
  const drawn = virtual.getVirtualItems()
  const lastDrawn = drawn.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && rows.length > 0 && lastDrawn >= rows.length - 5)
      void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastDrawn, rows.length])

  const isSelected = (row: Row) =>
    row.id === selected || (selected === undefined && contact !== undefined && row.contactId === contact)
  const at = rows.findIndex(isSelected)
  const active = at >= 0 ? at : 0
  const move = (event: KeyboardEvent) => {
    const focused = Number((document.activeElement as HTMLElement | null)?.dataset.index ?? active)
    const to = { ArrowDown: focused + 1, ArrowUp: focused - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined || to < 0 || to >= rows.length) return
    event.preventDefault()
    virtual.scrollToIndex(to)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus())
  }

  const count = (view: 'mine' | 'group') => (counts.data ? ` ${thousands(counts.data[view], locale)}` : '')
  const views: { value: TaskView; label: string }[] = [
    { value: 'mine', label: t('view.mine') + count('mine') },
    { value: 'group', label: t('view.group') + count('group') },
    ...(can('TASKS_ASSIGN') ? [{ value: 'all' as const, label: t('view.all') }] : []),
  ]

  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <Segmented
          block
          aria-label={t('view.label')}
          value={filter.view}
          options={views}
          onChange={(view) => onFilter({ ...filter, view })}
        />
        <div className={styles.tools}>
          <SearchBox
            width="100%"
            value={filter.q}
            label={t('search')}
            onSearch={(q) => onFilter({ ...filter, q })}
          />
          <Select<TaskSort>
            aria-label={t('sort.label')}
            value={filter.sort ?? 'due'}
            style={{ width: 112, flexShrink: 0 }}
            options={(['due', 'created', 'priority'] as const).map((value) => ({
              value,
              label: t(`sort.${value}`),
            }))}
            onChange={(sort) => onFilter({ ...filter, sort })}
          />
        </div>
        {counts.data && counts.data.overdue > 0 && (
          <p className={styles.overdue}>{t('overdue', { count: counts.data.overdue })}</p>
        )}
      </div>
      <div className={styles.body}>
        {fresh > 0 && (
          <Button
            size="small"
            type="primary"
            shape="round"
            icon={<ArrowUpOutlined />}
            className={styles.chip}
            onClick={showFresh}
          >
            {t('fresh', { count: fresh })}
          </Button>
        )}
        {list.isPending ? (
          <Loading lines={8} />
        ) : list.data === undefined ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          filter.q ? (
            <NothingFound onClear={() => onFilter({ ...filter, q: undefined })} />
          ) : (
            <EmptyState
              title={filter.view === 'mine' ? t('emptyMine') : t('empty')}
              hint={filter.view === 'mine' ? t('emptyMineHint') : undefined}
              action={next}
            />
          )
        ) : (
          // biome-ignore lint/a11y: the rows inside are buttons; this only moves between them
          <div ref={scroll} className={styles.scroll} onKeyDown={move}>
            <ul aria-label={t('list')} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
              {drawn.map((item) => {
                const row = rows[item.index]
                if (!row) return null
                return (
                  <li
                    key={row.id}
                    style={{
                      position: 'absolute',
                      insetInline: 0,
                      height: rowHeight,
                      transform: `translateY(${item.start}px)`,
                    }}
                  >
                    <TaskRow
                      row={row}
                      index={item.index}
                      selected={isSelected(row)}
                      tabbable={item.index === active}
                      glow={glowing.has(row.id)}
                      showAssignee={filter.view !== 'mine'}
                      onOpen={onOpen}
                    />
                  </li>
                )
              })}
            </ul>
          </div>
        )}
      </div>
    </div>
  )
}
