import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstanceRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { type Column, DataTable } from '@/components/data-table'
import { PageFrame } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { EmptyState, NothingFound } from '@/components/states'
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
  const filtered = Object.values(search).some(Boolean)
  return (
    <PageFrame fill title={t('title')} subtitle={t('subtitle')}>
      <DataTable
        name="instances"
        label={t('title')}
        columns={columns}
        query={list}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/archive/instances/$id', params: { id: row.id } })}
        empty={
          filtered ? (
            <NothingFound onClear={() => onSearch({})} />
          ) : (
            <EmptyState title={t('empty')} hint={t('emptyHint')} />
          )
        }
        toolbar={
          <>
            <SearchBox
              width={340}
              value={search.q}
              label={t('search')}
              onSearch={(q) => onSearch({ ...search, q })}
            />
            <Select
              allowClear
              style={{ width: 140 }}
              aria-label={t('state.label')}
              placeholder={t('state.label')}
              value={search.state}
              options={instanceStates.map((value) => ({
                value: value as string,
                label: t(`state.${value}`),
              }))}
              onChange={(state?: string) => onSearch({ ...search, state })}
            />
          </>
        }
      />
    </PageFrame>
  )
}
