import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Checkbox, Segmented } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { viewsOf } from '@/api/case-views'
import { useSession } from '@/api/session'
import type { TicketRow, TicketType } from '@/api/types'
import { Badge } from '@/components/badge'
import { CaseBadge, Owner } from '@/components/case-marks'
import { Clock } from '@/components/clock'
import type { Column } from '@/components/data-table'
import { ListPage, PickFilter } from '@/components/list-page'
import { SearchBox } from '@/components/search-box'
import { When } from '@/components/when'
import { type TicketSearch, ticketListQuery } from '../queries'
import { type TicketTarget, ticketTargets, ticketTypes, useWord } from '../words'

type Props = { search: TicketSearch; onSearch: (search: TicketSearch) => void }

function useTicketColumns(closed: boolean): Column<TicketRow>[] {
  const { t } = useTranslation('tickets')
  const word = useWord()
  return useMemo<Column<TicketRow>[]>(
    () => [
      {
        id: 'number',
        header: t('number'),
        width: 130,
        cell: (row) => (
          <Link to="/cases/$id" params={{ id: row.id }} style={{ whiteSpace: 'nowrap' }}>
            {row.number}
          </Link>
        ),
      },
      { id: 'type', header: t('type.label'), width: 90, cell: (row) => word('type', row.type) },
      { id: 'matter', header: t('matter'), cell: (row) => row.title },
      { id: 'customer', header: t('customer'), width: 90, cell: (row) => row.customer ?? '–' },
      {
        id: 'status',
        header: t('stand'),
        width: 125,
        cell: (row) => <CaseBadge status={row.status} />,
      },
      {
        id: 'target',
        header: t('handledBy'),
        width: 150,
        cell: (row) => row.targetUnit?.name ?? word('target', row.target ?? 'inHouse'),
      },
      { id: 'owner', header: t('owner'), width: 160, cell: (row) => <Owner row={row} /> },
      closed
        ? { id: 'closed', header: t('closed'), width: 125, cell: (row) => <When at={row.closedAt} bare /> }
        : {
            id: 'clock',
            header: t('promise'),
            width: 130,
            cell: (row) =>
              row.clock === 'none' ? '–' : <Clock dueAt={row.dueAt} warnAt={row.warnAt} state={row.clock} />,
          },
      {
        id: 'informed',
        header: t('informed'),
        width: 105,
        cell: (row) => <When at={row.informedAt} bare />,
      },
      {
        id: 'loops',
        header: t('loopsShort'),
        width: 70,
        hidden: true,
        cell: (row) => (row.loops > 0 ? <Badge tone="warn">{row.loops + 1}</Badge> : 1),
      },
      {
        id: 'received',
        header: t('received'),
        width: 180,
        hidden: true,
        cell: (row) => <When at={row.receivedAt} />,
      },
      { id: 'product', header: t('product'), hidden: true, cell: (row) => row.product ?? '–' },
      { id: 'unit', header: t('unit'), hidden: true, cell: (row) => row.unit.name },
    ],
    [t, word, closed],
  )
}

/** What customers want done: by whom, until when, and whether they have been told. */
export function TicketListPage({ search, onSearch }: Props) {
  const { t } = useTranslation('tickets')
  const { me, can } = useSession()
  const navigate = useNavigate()
  const word = useWord()
  const closed = search.state === 'closed'
  const columns = useTicketColumns(closed)
  const views = viewsOf(can)
  const view = views.find((one) => one === search.view) ?? views[0] ?? 'all'
  const list = useInfiniteQuery(ticketListQuery(search, view, me))
  const change = (part: TicketSearch) => onSearch({ ...search, ...part })
  return (
    <ListPage
      name="tickets"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => void navigate({ to: '/cases/$id', params: { id: row.id } })}
      filtered={[search.type, search.target, search.overdue, search.q].some(Boolean)}
      onClear={() => onSearch({ view: search.view, state: search.state })}
      empty={{ title: t(`empty.${search.state ?? 'open'}`), hint: t(`emptyHint.${search.state ?? 'open'}`) }}
      filters={
        <>
          {views.length > 1 && (
            <Segmented
              aria-label={t('view.label')}
              value={view}
              options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
              onChange={(picked) => change({ view: picked })}
            />
          )}
          <Segmented
            aria-label={t('state.label')}
            value={search.state ?? 'open'}
            options={(['open', 'closed'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
            onChange={(picked) =>
              change({ state: picked === 'closed' ? 'closed' : undefined, overdue: undefined })
            }
          />
          <SearchBox width={220} value={search.q} label={t('search')} onSearch={(q) => change({ q })} />
          <PickFilter
            width={120}
            label={t('type.label')}
            value={search.type}
            options={ticketTypes.map((value) => ({ value, label: word('type', value) }))}
            onPick={(type) => change({ type: type as TicketType | undefined })}
          />
          <PickFilter
            width={140}
            label={t('target.label')}
            value={search.target}
            options={ticketTargets.map((value) => ({ value, label: word('target', value) }))}
            onPick={(target) => change({ target: target as TicketTarget | undefined })}
          />
          {!closed && (
            <Checkbox
              style={{ alignSelf: 'center' }}
              checked={search.overdue ?? false}
              onChange={(event) => change({ overdue: event.target.checked || undefined })}
            >
              {t('overdue')}
            </Checkbox>
          )}
        </>
      }
    />
  )
}
