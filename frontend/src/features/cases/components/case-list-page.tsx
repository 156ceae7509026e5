import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Checkbox, Segmented, Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { viewsOf } from '@/api/case-views'
import { useSession } from '@/api/session'
import type { CaseRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { CaseBadge, Owner } from '@/components/case-marks'
import { Clock } from '@/components/clock'
import type { Column } from '@/components/data-table'
import { ListPage, PickFilter } from '@/components/list-page'
import { SearchBox } from '@/components/search-box'
import { When } from '@/components/when'
import { type CaseSearch, toFilter } from '../case-search'
import { caseListQuery } from '../queries'
import { caseKinds, openStatuses, severities, severityTone, useWord } from '../words'

type Props = { search: CaseSearch; onSearch: (search: CaseSearch) => void }

function useCaseColumns(): Column<CaseRow>[] {
  const { t } = useTranslation('cases')
  const word = useWord()
  return useMemo<Column<CaseRow>[]>(
    () => [
      {
        id: 'number',
        header: t('number'),
        width: 140,
        cell: (row) => (
          <Link to="/cases/$id" params={{ id: row.id }} style={{ whiteSpace: 'nowrap' }}>
            {row.number}
          </Link>
        ),
      },
      { id: 'kind', header: t('kind.label'), width: 80, cell: (row) => t(`kind.${row.kind}`) },
      { id: 'title', header: t('caseTitle'), cell: (row) => row.title },
      { id: 'customer', header: t('customer'), width: 130, cell: (row) => row.customer ?? '–' },
      {
        id: 'status',
        header: t('status.label'),
        width: 130,
        cell: (row) => <CaseBadge status={row.status} />,
      },
      { id: 'owner', header: t('owner'), width: 190, cell: (row) => <Owner row={row} /> },
      {
        id: 'clock',
        header: t('deadline'),
        width: 130,
        cell: (row) =>
          row.clock === 'none' ? '–' : <Clock dueAt={row.dueAt} warnAt={row.warnAt} state={row.clock} />,
      },
      {
        id: 'severity',
        header: t('severity.label'),
        width: 90,
        cell: (row) =>
          row.severity ? (
            <Badge tone={severityTone(row.severity)}>{word('severity', row.severity)}</Badge>
          ) : (
            '–'
          ),
      },
      { id: 'due', header: t('due'), width: 190, hidden: true, cell: (row) => <When at={row.dueAt} /> },
      {
        id: 'received',
        header: t('received'),
        width: 190,
        hidden: true,
        cell: (row) => <When at={row.receivedAt} />,
      },
      { id: 'product', header: t('product'), hidden: true, cell: (row) => row.product ?? '–' },
      { id: 'unit', header: t('unit'), hidden: true, cell: (row) => row.unit.name },
    ],
    [t, word],
  )
}

/** Every case somebody may see, the most urgent first. */
export function CaseListPage({ search, onSearch }: Props) {
  const { t } = useTranslation('cases')
  const { me, can } = useSession()
  const navigate = useNavigate()
  const word = useWord()
  const columns = useCaseColumns()
  const views = viewsOf(can)
  const view = views.find((one) => one === search.view) ?? views[0] ?? 'all'
  const filter = toFilter(search, view, me)
  const list = useInfiniteQuery(caseListQuery(filter))
  const open = filter.state === 'open'
  const change = (part: CaseSearch) => onSearch({ ...search, ...part })
  const narrowed = [search.state, search.kind, search.status, search.severity, search.overdue, search.q]

  return (
    <ListPage
      name="cases"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => void navigate({ to: '/cases/$id', params: { id: row.id } })}
      filtered={narrowed.some(Boolean)}
      onClear={() => onSearch({ view: search.view })}
      empty={{ title: t(`empty.${view}`), hint: t(`emptyHint.${view}`) }}
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
          <SearchBox width={220} value={search.q} label={t('search')} onSearch={(q) => change({ q })} />
          <Select
            style={{ width: 110 }}
            aria-label={t('state.label')}
            value={filter.state}
            options={(['open', 'closed', 'all'] as const).map((value) => ({
              value,
              label: t(`state.${value}`),
            }))}
            onChange={(state) => change({ state: state === 'open' ? undefined : state })}
          />
          <PickFilter
            width={110}
            label={t('kind.label')}
            value={search.kind}
            options={caseKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onPick={(kind) => change({ kind })}
          />
          {open && (
            <Select
              allowClear
              mode="multiple"
              maxTagCount={1}
              style={{ width: 190 }}
              aria-label={t('status.label')}
              placeholder={t('status.label')}
              value={search.status ?? []}
              options={openStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
              onChange={(status: string[]) => change({ status: status.length > 0 ? status : undefined })}
            />
          )}
          <PickFilter
            width={110}
            label={t('severity.label')}
            value={search.severity}
            options={severities.map((value) => ({ value, label: word('severity', value) }))}
            onPick={(severity) => change({ severity })}
          />
          {open && (
            <>
              <Checkbox
                style={{ alignSelf: 'center' }}
                checked={search.overdue ?? false}
                onChange={(event) => change({ overdue: event.target.checked || undefined })}
              >
                {t('overdue')}
              </Checkbox>
              <Select
                style={{ width: 130 }}
                aria-label={t('sort.label')}
                value={filter.sort}
                options={(['due', 'received'] as const).map((value) => ({
                  value,
                  label: t(`sort.${value}`),
                }))}
                onChange={(sort) => change({ sort: sort === 'due' ? undefined : sort })}
              />
            </>
          )}
        </>
      }
    />
  )
}
