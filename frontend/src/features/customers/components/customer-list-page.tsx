import { ImportOutlined, PlusOutlined, TagsOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { CustomerRow } from '@/api/types'
import type { Column } from '@/components/data-table'
import { ListPage, PickFilter } from '@/components/list-page'
import { SearchBox } from '@/components/search-box'
import { useText } from '@/i18n'
import { type CustomerNarrowing, customerListQuery, tagsQuery } from '../queries'
import { cares, useSeesAll, values } from '../words'
import { CustomerDrawer } from './customer-drawer'
import { CustomerMarks } from './customer-marks'
import { useRegionName } from './region-select'
import { TagBadges } from './tag-badges'

export type CustomerSearch = CustomerNarrowing & { create?: boolean }
type Props = { search: CustomerSearch; onSearch: (search: CustomerSearch) => void }

function useColumns(): Column<CustomerRow>[] {
  const { t } = useTranslation('customers')
  const region = useRegionName()
  return useMemo<Column<CustomerRow>[]>(
    () => [
      {
        id: 'name',
        header: t('name'),
        cell: (row) => (
          <Link to="/customers/$id" params={{ id: row.id }}>
            {row.name}
          </Link>
        ),
      },
      { id: 'number', header: t('number'), width: 180, cell: (row) => row.number ?? '–' },
      { id: 'region', header: t('region'), width: 140, cell: (row) => region(row.region) ?? '–' },
      {
        id: 'marks',
        header: t('segments'),
        width: 220,
        cell: (row) => (
          <span style={{ display: 'inline-flex', gap: 4 }}>
            <CustomerMarks value={row.value} care={row.care} />
          </span>
        ),
      },
      { id: 'tags', header: t('tags'), cell: (row) => <TagBadges tags={row.tags} /> },
    ],
    [t, region],
  )
}

export function CustomerListPage({ search, onSearch }: Props) {
  const { t } = useTranslation('customers')
  const { can } = useSession()
  const text = useText()
  const navigate = useNavigate()
  const seesAll = useSeesAll()
  const { create, ...narrowing } = search
  const list = useInfiniteQuery(customerListQuery(narrowing))
  const tags = useQuery(tagsQuery).data ?? []
  const columns = useColumns()
  const change = (part: CustomerSearch) => onSearch({ ...search, ...part })
  return (
    <ListPage
      name="customers"
      title={t('title')}
      subtitle={seesAll ? t('subtitle') : t('byNumberHint')}
      columns={columns}
      query={list}
      onOpen={(row) => void navigate({ to: '/customers/$id', params: { id: row.id } })}
      filtered={Object.values(narrowing).some((one) => one !== undefined)}
      onClear={() => onSearch({})}
      empty={{ title: t(seesAll ? 'empty' : 'emptyOwn'), hint: t(seesAll ? 'emptyHint' : 'byNumberHint') }}
      actions={
        <>
          {can('CUSTOMERS_MANAGE') && (
            <>
              <Button icon={<TagsOutlined />} onClick={() => void navigate({ to: '/customers/setup' })}>
                {t('setup.title')}
              </Button>
              <Button icon={<ImportOutlined />} onClick={() => void navigate({ to: '/customers/import' })}>
                {t('import.label')}
              </Button>
            </>
          )}
          {can('CUSTOMERS_WRITE') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ create: true })}>
              {t('new')}
            </Button>
          )}
        </>
      }
      filters={
        <>
          <SearchBox width={300} value={search.q} label={t('search')} onSearch={(q) => change({ q })} />
          <PickFilter
            width={150}
            label={t('tags')}
            value={search.tag}
            options={tags.map((tag) => ({ value: tag.key, label: text(tag.name) }))}
            onPick={(tag) => change({ tag })}
          />
          <PickFilter
            width={120}
            label={t('value.label')}
            value={search.value}
            options={values.map((value) => ({ value, label: t(`value.${value}`) }))}
            onPick={(value) => change({ value })}
          />
          <PickFilter
            width={140}
            label={t('care.label')}
            value={search.care}
            options={cares.map((value) => ({ value, label: t(`care.${value}`) }))}
            onPick={(care) => change({ care })}
          />
        </>
      }
    >
      <CustomerDrawer
        open={create === true}
        onClose={() => change({ create: undefined })}
        onSaved={(customer) => void navigate({ to: '/customers/$id', params: { id: customer.id } })}
      />
    </ListPage>
  )
}
