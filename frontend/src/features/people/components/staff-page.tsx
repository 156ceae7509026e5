import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, TreeSelect } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Staff } from '@/api/types'
import { unitsQuery } from '@/api/units'
import { Badge } from '@/components/badge'
import type { Column } from '@/components/data-table'
import { ListPage } from '@/components/list-page'
import { SearchBox } from '@/components/search-box'
import { staffListQuery } from '../queries'
import { StaffDrawer } from './staff-drawer'
import { unitTree } from '@/components/unit-tree'

export type StaffSearch = { q?: string; unit?: string; edit?: string }
type Props = { search: StaffSearch; onSearch: (search: StaffSearch) => void }

/** Everyone who works here, for the administrator. `edit=new` opens an empty form. */
export function StaffPage({ search, onSearch }: Props) {
  const { t } = useTranslation('people')
  const { can } = useSession()
  const list = useInfiniteQuery(staffListQuery({ q: search.q, unit: search.unit }))
  const units = useQuery(unitsQuery)
  const columns = useMemo<Column<Staff>[]>(
    () => [
      { id: 'name', header: t('staff.name'), cell: (row) => <strong>{row.displayName}</strong> },
      { id: 'username', header: t('staff.username'), cell: (row) => row.username },
      {
        id: 'roles',
        header: t('staff.roles'),
        cell: (row) => (
          <span style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
            {row.roles.map((role) => (
              <Badge key={role}>{t(`roles.${role}`)}</Badge>
            ))}
          </span>
        ),
      },
      { id: 'unit', header: t('staff.unit'), cell: (row) => row.unit?.name ?? '–' },
      { id: 'phone', header: t('staff.phone'), cell: (row) => row.phone ?? '–' },
      { id: 'skills', header: t('staff.skills'), cell: (row) => row.skills.join(', ') || '–', hidden: true },
      {
        id: 'state',
        header: t('staff.state'),
        cell: (row) => (
          <Badge dot tone={row.active ? 'ok' : 'neutral'}>
            {row.active ? t('staff.active') : t('staff.inactive')}
          </Badge>
        ),
      },
    ],
    [t],
  )
  return (
    <ListPage
      name="staff"
      title={t('staff.title')}
      subtitle={t('staff.subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => onSearch({ ...search, edit: row.id })}
      filtered={Boolean(search.q ?? search.unit)}
      onClear={() => onSearch({})}
      empty={{ title: t('staff.empty') }}
      actions={
        can('STAFF_WRITE') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => onSearch({ ...search, edit: 'new' })}>
            {t('staff.new')}
          </Button>
        )
      }
      filters={
        <>
          <SearchBox
            value={search.q}
            label={t('staff.search')}
            onSearch={(q) => onSearch({ ...search, q })}
          />
          <TreeSelect
            allowClear
            treeDefaultExpandAll
            style={{ width: 220 }}
            aria-label={t('staff.unit')}
            placeholder={t('staff.unit')}
            value={search.unit}
            treeData={unitTree(units.data ?? [])}
            onChange={(unit?: string) => onSearch({ ...search, unit })}
          />
        </>
      }
    >
      <StaffDrawer id={search.edit} onClose={() => onSearch({ ...search, edit: undefined })} />
    </ListPage>
  )
}
