import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccessChange } from '@/api/types'
import type { Column } from '@/components/data-table'
import { ListPage, PickFilter } from '@/components/list-page'
import { StaffPicker } from '@/components/staff-picker'
import { When } from '@/components/when'
import { type AccessStage, accessListQuery, stages } from '../access-queries'
import { staffQuery } from '../queries'
import { AccessDetail } from './access-detail'
import { AccessRequestDrawer } from './access-request'
import { AccessBadge, AccessDeciders, useAccessWords } from './access-words'

export type AccessSearch = { stage?: AccessStage; holder?: string; change?: string; ask?: true }
type Props = { search: AccessSearch; onSearch: (search: AccessSearch) => void }

/** Every role and scope that somebody was to get or lose. With a person chosen it is their history. */
export function AccessPage({ search, onSearch }: Props) {
  const { t } = useTranslation('people')
  const words = useAccessWords()
  const list = useInfiniteQuery(accessListQuery({ stage: search.stage, holder: search.holder }))
  const holder = useQuery({ ...staffQuery(search.holder ?? ''), enabled: search.holder !== undefined })
  const columns = useMemo<Column<AccessChange>[]>(
    () => [
      {
        id: 'state',
        header: t('access.state'),
        width: 120,
        cell: (row) => <AccessBadge state={row.state} />,
      },
      { id: 'holder', header: t('access.holder'), cell: (row) => <strong>{row.holder.displayName}</strong> },
      { id: 'what', header: t('access.what'), cell: words },
      {
        id: 'until',
        header: t('access.until'),
        width: 190,
        cell: (row) => <When at={row.validUntil ?? row.wantedUntil} />,
      },
      { id: 'requester', header: t('access.requester'), cell: (row) => row.requester.displayName },
      { id: 'decided', header: t('access.decided'), cell: (row) => <AccessDeciders change={row} /> },
      {
        id: 'requestedAt',
        header: t('access.requestedAt'),
        width: 190,
        cell: (row) => <When at={row.requestedAt} />,
      },
    ],
    [t, words],
  )
  return (
    <ListPage
      name="access"
      title={t('access.title')}
      subtitle={t('access.subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => onSearch({ ...search, change: row.id })}
      filtered={Boolean(search.stage ?? search.holder)}
      onClear={() => onSearch({})}
      empty={{ title: t('access.empty'), hint: t('access.emptyHint') }}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => onSearch({ ...search, ask: true })}>
          {t('access.request')}
        </Button>
      }
      filters={
        <>
          <PickFilter
            label={t('access.state')}
            width={150}
            value={search.stage}
            options={(Object.keys(stages) as AccessStage[]).map((value) => ({
              value,
              label: t(`access.stages.${value}`),
            }))}
            onPick={(stage) => onSearch({ ...search, stage: stage as AccessStage | undefined })}
          />
          <div style={{ width: 240 }}>
            <StaffPicker
              clearable
              label={t('access.holder')}
              value={search.holder}
              known={holder.data}
              onPick={(person) => onSearch({ ...search, holder: person?.id })}
            />
          </div>
        </>
      }
    >
      <AccessDetail
        id={search.change}
        onClose={() => onSearch({ ...search, change: undefined })}
        onHistory={(person) => onSearch({ holder: person })}
      />
      <AccessRequestDrawer
        open={search.ask === true}
        holder={search.holder}
        onClose={() => onSearch({ ...search, ask: undefined })}
      />
    </ListPage>
  )
}
