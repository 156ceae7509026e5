import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@/api/types'
import type { Column } from '@/components/data-table'
import { ListPage } from '@/components/list-page'
import { SearchBox } from '@/components/search-box'
import { When } from '@/components/when'
import { type OrderSearch, orderListQuery } from '../queries'
import styles from './forwarding.module.css'
import { OrderClock, OrderLevel, OrderRound, OrderState } from './order-facts'

type Props = { search: OrderSearch; onSearch: (search: OrderSearch) => void }

function useOrderColumns(): Column<OrderRow>[] {
  const { t } = useTranslation('forwarding')
  return useMemo<Column<OrderRow>[]>(
    () => [
      {
        id: 'number',
        header: t('number'),
        width: 170,
        cell: (row) => (
          <Link to="/orders/$id" params={{ id: row.id }} style={{ whiteSpace: 'nowrap' }}>
            {row.number}
          </Link>
        ),
      },
      { id: 'subject', header: t('subject'), cell: (row) => row.subject ?? '–' },
      { id: 'product', header: t('product'), width: 130, cell: (row) => row.product ?? '–' },
      {
        id: 'state',
        header: t('stateLabel'),
        width: 130,
        cell: (row) => (
          <span className={styles.line}>
            <OrderState row={row} />
            <OrderLevel row={row} />
          </span>
        ),
      },
      { id: 'clock', header: t('deadline'), width: 130, cell: (row) => <OrderClock row={row} /> },
      {
        id: 'round',
        header: t('round'),
        width: 90,
        cell: (row) => (row.loops === 0 ? '–' : <OrderRound row={row} />),
      },
      { id: 'target', header: t('target'), width: 180, cell: (row) => row.target ?? '–' },
      {
        id: 'handler',
        header: t('handler'),
        width: 130,
        hidden: true,
        cell: (row) => row.handler?.displayName ?? '–',
      },
      {
        id: 'owner',
        header: t('owner'),
        width: 130,
        hidden: true,
        cell: (row) => row.owner?.displayName ?? '–',
      },
      {
        id: 'created',
        header: t('created'),
        width: 190,
        hidden: true,
        cell: (row) => <When at={row.createdAt} />,
      },
    ],
    [t],
  )
}

/** What was forwarded to the own department or partner, and what one has forwarded oneself. */
export function OrderListPage({ search, onSearch }: Props) {
  const { t } = useTranslation('forwarding')
  const navigate = useNavigate()
  const columns = useOrderColumns()
  const list = useInfiniteQuery(orderListQuery(search))
  const view = search.state ?? 'open'
  return (
    <ListPage
      name="orders"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => void navigate({ to: '/orders/$id', params: { id: row.id } })}
      filtered={Boolean(search.q)}
      onClear={() => onSearch({ state: search.state })}
      empty={{ title: t(`empty.${view}`), hint: t(`emptyHint.${view}`) }}
      filters={
        <>
          <Segmented
            aria-label={t('view.label')}
            value={view}
            options={(['open', 'closed'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(picked) => onSearch({ ...search, state: picked === 'closed' ? 'closed' : undefined })}
          />
          <SearchBox
            width={220}
            value={search.q}
            label={t('search')}
            onSearch={(q) => onSearch({ ...search, q })}
          />
        </>
      }
    />
  )
}
