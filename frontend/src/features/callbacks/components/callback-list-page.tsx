import { PhoneOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Segmented } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { CallbackRow, CallbackType } from '@/api/types'
import type { Column } from '@/components/data-table'
import { ListPage, PickFilter } from '@/components/list-page'
import { When } from '@/components/when'
import { type CallbackSearch, callbackListQuery } from '../queries'
import { callbackResults, callbackTypes, useWord } from '../words'
import { Attempts, CallbackClock, CallbackState } from './callback-facts'

type Props = { search: CallbackSearch; onSearch: (search: CallbackSearch) => void }

function useCallbackColumns(over: boolean): Column<CallbackRow>[] {
  const { t } = useTranslation('callbacks')
  const word = useWord()
  return useMemo<Column<CallbackRow>[]>(
    () => [
      {
        id: 'number',
        header: t('number'),
        width: 125,
        cell: (row) => (
          <Link to="/callbacks/$id" params={{ id: row.id }} style={{ whiteSpace: 'nowrap' }}>
            {row.number}
          </Link>
        ),
      },
      { id: 'type', header: t('reason'), width: 140, cell: (row) => word('type', row.type) },
      { id: 'customer', header: t('customer'), width: 90, cell: (row) => row.customer ?? '–' },
      { id: 'matter', header: t('matter'), cell: (row) => row.matter || '–' },
      {
        id: 'state',
        header: over ? t('resultLabel') : t('stateLabel'),
        width: 130,
        cell: (row) => <CallbackState row={row} />,
      },
      {
        id: 'due',
        header: t('due'),
        width: 125,
        cell: (row) =>
          row.result ? <When at={row.dueAt} bare /> : row.dueAt ? <CallbackClock row={row} /> : '–',
      },
      { id: 'next', header: t('next'), width: 105, cell: (row) => <When at={row.attemptAt} bare /> },
      { id: 'attempts', header: t('attempts'), width: 115, cell: (row) => <Attempts row={row} /> },
      { id: 'agent', header: t('agent'), width: 110, cell: (row) => row.agent?.displayName ?? '–' },
      {
        id: 'expires',
        header: t('expires'),
        width: 180,
        hidden: true,
        cell: (row) => <When at={row.expiresAt} />,
      },
      {
        id: 'created',
        header: t('created'),
        width: 180,
        hidden: true,
        cell: (row) => <When at={row.createdAt} />,
      },
    ],
    [t, word, over],
  )
}

/** The customers who are called back, the most urgent first. */
export function CallbackListPage({ search, onSearch }: Props) {
  const { t } = useTranslation('callbacks')
  const { can } = useSession()
  const navigate = useNavigate()
  const word = useWord()
  const over = search.state === 'over'
  const columns = useCallbackColumns(over)
  const list = useInfiniteQuery(callbackListQuery(search))
  const change = (part: CallbackSearch) => onSearch({ ...search, ...part })
  return (
    <ListPage
      name="callbacks"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => void navigate({ to: '/callbacks/$id', params: { id: row.id } })}
      filtered={[search.type, search.result, search.late].some(Boolean)}
      onClear={() => onSearch({ state: search.state, mine: search.mine })}
      empty={{ title: t(`empty.${search.state ?? 'open'}`), hint: t(`emptyHint.${search.state ?? 'open'}`) }}
      actions={
        can('CONTACTS_WORK') && (
          <Button
            type="primary"
            icon={<PhoneOutlined aria-hidden />}
            onClick={() => void navigate({ to: '/callbacks/run', search: {} })}
          >
            {t('run.open')}
          </Button>
        )
      }
      filters={
        <>
          {/* Who sees more than their own may look at their own alone. */}
          {can('CONTACTS_WORK') && can('TASKS_ASSIGN') && (
            <Segmented
              aria-label={t('view.label')}
              value={search.mine ? 'mine' : 'all'}
              options={(['all', 'mine'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
              onChange={(picked) => change({ mine: picked === 'mine' || undefined })}
            />
          )}
          <Segmented
            aria-label={t('view.state')}
            value={search.state ?? 'open'}
            options={(['open', 'over'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(picked) =>
              change({ state: picked === 'over' ? 'over' : undefined, late: undefined, result: undefined })
            }
          />
          <PickFilter
            width={150}
            label={t('reason')}
            value={search.type}
            options={callbackTypes.map((value) => ({ value, label: word('type', value) }))}
            onPick={(type) => change({ type: type as CallbackType | undefined })}
          />
          {over ? (
            <PickFilter
              width={130}
              label={t('resultLabel')}
              value={search.result}
              options={callbackResults.map((value) => ({ value, label: word('result', value) }))}
              onPick={(result) => change({ result })}
            />
          ) : (
            <Checkbox
              style={{ alignSelf: 'center' }}
              checked={search.late ?? false}
              onChange={(event) => change({ late: event.target.checked || undefined })}
            >
              {t('late')}
            </Checkbox>
          )}
        </>
      }
    />
  )
}
