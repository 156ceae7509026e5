import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstanceRow } from '@/api/types'
import { Badge } from '@/components/badge'
import type { Column } from '@/components/data-table'
import { ListPage, PickFilter } from '@/components/list-page'
import { SearchBox } from '@/components/search-box'
import { Took, When } from '@/components/when'
import { useText } from '@/i18n'
import { type InstanceFilter, instanceListQuery } from '../queries'
import { instanceStates, instanceTone } from '../words'

type Props = { search: InstanceFilter; onSearch: (search: InstanceFilter) => void }

/** Search over everything that ran. */
export function InstanceListPage({ search, onSearch }: Props) {
  const { t } = useTranslation('archive')
  const text = useText()
  const navigate = useNavigate()
  const list = useInfiniteQuery(instanceListQuery(search))
  const columns = useMemo<Column<InstanceRow>[]>(
    () => [
      { id: 'started', header: t('started'), width: 190, cell: (row) => <When at={row.startedAt} /> },
      {
        id: 'subject',
        header: t('subject'),
        cell: (row) => (
          <Link to="/archive/instances/$id" params={{ id: row.id }}>
            {row.subject || row.businessKey}
          </Link>
        ),
      },
      {
        id: 'process',
        header: t('process'),
        cell: (row) => (
          <>
            {text(row.name)}{' '}
            <span style={{ color: 'var(--rl-text-3)' }}>{t('version', { n: row.version })}</span>
          </>
        ),
      },
      {
        id: 'state',
        header: t('state.label'),
        width: 120,
        cell: (row) => (
          <Badge dot tone={instanceTone[row.state]}>
            {t(`state.${row.state}`)}
          </Badge>
        ),
      },
      { id: 'ended', header: t('ended'), width: 190, cell: (row) => <When at={row.endedAt} />, hidden: true },
      {
        id: 'duration',
        header: t('duration'),
        align: 'right',
        width: 100,
        cell: (row) => (
          <Took
            seconds={row.endedAt ? (Date.parse(row.endedAt) - Date.parse(row.startedAt)) / 1000 : undefined}
          />
        ),
      },
    ],
    [t, text],
  )
  return (
    <ListPage
      name="instances"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => void navigate({ to: '/archive/instances/$id', params: { id: row.id } })}
      filtered={Object.values(search).some(Boolean)}
      onClear={() => onSearch({})}
      empty={{ title: t('empty'), hint: t('emptyHint') }}
      filters={
        <>
          <SearchBox
            width={340}
            value={search.q}
            label={t('search')}
            onSearch={(q) => onSearch({ ...search, q })}
          />
          <PickFilter
            width={140}
            label={t('state.label')}
            value={search.state}
            options={instanceStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            onPick={(state) => onSearch({ ...search, state })}
          />
        </>
      }
    />
  )
}
