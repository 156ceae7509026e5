import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { CustomerRow } from '@/api/types'
import { Badge } from '@/components/badge'
import type { Column } from '@/components/data-table'
import { ListPage } from '@/components/list-page'
import { SearchBox } from '@/components/search-box'
import { customerListQuery } from '../queries'
import { CustomerDrawer } from './customer-drawer'
import { CustomerMarks } from './customer-marks'

export type CustomerSearch = { q?: string; create?: boolean }
type Props = { search: CustomerSearch; onSearch: (search: CustomerSearch) => void }

export function CustomerListPage({ search, onSearch }: Props) {
  const { t } = useTranslation('customers')
  const { can } = useSession()
  const navigate = useNavigate()
  const list = useInfiniteQuery(customerListQuery(search.q))
  const columns = useMemo<Column<CustomerRow>[]>(
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
      { id: 'number', header: t('number'), width: 200, cell: (row) => row.number ?? '–' },
      {
        id: 'marks',
        header: t('value.label'),
        width: 240,
        cell: (row) => (
          <span style={{ display: 'inline-flex', gap: 4 }}>
            <CustomerMarks value={row.value} care={row.care} />
          </span>
        ),
      },
      {
        id: 'tags',
        header: t('tags'),
        cell: (row) => (
          <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
            {row.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </span>
        ),
      },
    ],
    [t],
  )
  return (
    <ListPage
      name="customers"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => void navigate({ to: '/customers/$id', params: { id: row.id } })}
      filtered={search.q !== undefined}
      onClear={() => onSearch({})}
      empty={{ title: t('empty'), hint: t('emptyHint') }}
      actions={
        can('CUSTOMERS_WRITE') && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => onSearch({ ...search, create: true })}
          >
            {t('new')}
          </Button>
        )
      }
      filters={
        <SearchBox
          width={320}
          value={search.q}
          label={t('search')}
          onSearch={(q) => onSearch({ ...search, q })}
        />
      }
    >
      <CustomerDrawer
        open={search.create === true}
        onClose={() => onSearch({ ...search, create: undefined })}
        onSaved={(customer) => void navigate({ to: '/customers/$id', params: { id: customer.id } })}
      />
    </ListPage>
  )
}
