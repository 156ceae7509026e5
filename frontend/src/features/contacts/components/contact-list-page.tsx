import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { queueListQuery } from '@/api/codes'
import { useSession } from '@/api/session'
import type { ContactRow } from '@/api/types'
import { Badge } from '@/components/badge'
import type { Column } from '@/components/data-table'
import { ListPage, PickFilter } from '@/components/list-page'
import { SearchBox } from '@/components/search-box'
import { Took, When } from '@/components/when'
import { useText } from '@/i18n'
import { type ContactFilter, contactListQuery } from '../queries'
import { allOutcomes, allStates, outcomeTone, stateTone, useOutcomeText } from '../words'
import { ChannelIcon } from './history'

type Props = { search: ContactFilter; onSearch: (search: ContactFilter) => void }

export function useContactColumns(): Column<ContactRow>[] {
  const { t } = useTranslation('contacts')
  const text = useText()
  const outcome = useOutcomeText()
  return useMemo<Column<ContactRow>[]>(
    () => [
      { id: 'started', header: t('started'), width: 190, cell: (row) => <When at={row.startedAt} /> },
      {
        id: 'channel',
        header: t('channel.label'),
        width: 120,
        cell: (row) => (
          <span style={{ display: 'inline-flex', gap: 6, whiteSpace: 'nowrap' }}>
            <ChannelIcon channel={row.channel} /> {t(`channel.${row.channel}`)}
            {row.manual && <Badge>{t('manual')}</Badge>}
          </span>
        ),
      },
      {
        id: 'caller',
        header: t('caller'),
        width: 150,
        cell: (row) => (
          <Link to="/contacts/$id" params={{ id: row.id }}>
            {row.callerNumber || t('withheld')}
          </Link>
        ),
      },
      {
        id: 'customer',
        header: t('customer'),
        cell: (row) => row.customer?.name ?? <Muted words={t('noCustomer')} />,
      },
      { id: 'queue', header: t('queue'), cell: (row) => (row.queue ? text(row.queue.name) : '–') },
      {
        id: 'agent',
        header: t('agent'),
        cell: (row) => row.agent?.displayName ?? <Muted words={t('noAgent')} />,
      },
      {
        id: 'state',
        header: t('state.label'),
        cell: (row) => (
          <Badge dot tone={stateTone[row.state]}>
            {t(`state.${row.state}`)}
          </Badge>
        ),
      },
      {
        id: 'outcome',
        header: t('outcome.label'),
        cell: (row) =>
          row.outcome ? <Badge tone={outcomeTone(row.outcome)}>{outcome(row.outcome)}</Badge> : '–',
      },
      {
        id: 'wait',
        header: t('wait'),
        align: 'right',
        width: 80,
        cell: (row) => <Took seconds={row.waitSeconds} />,
      },
      {
        id: 'talk',
        header: t('talk'),
        align: 'right',
        width: 80,
        cell: (row) => <Took seconds={row.talkSeconds} />,
      },
    ],
    [t, text, outcome],
  )
}

const Muted = ({ words }: { words: string }) => <span style={{ color: 'var(--rl-text-3)' }}>{words}</span>

export function ContactListPage({ search, onSearch }: Props) {
  const { t } = useTranslation('contacts')
  const text = useText()
  const { can } = useSession()
  const navigate = useNavigate()
  const outcome = useOutcomeText()
  const list = useInfiniteQuery(contactListQuery(search))
  const queues = useQuery(queueListQuery)
  const columns = useContactColumns()
  const filter = (part: ContactFilter) => onSearch({ ...search, ...part })

  return (
    <ListPage
      name="contacts"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => void navigate({ to: '/contacts/$id', params: { id: row.id } })}
      filtered={Object.values(search).some(Boolean)}
      onClear={() => onSearch({})}
      empty={{ title: t('empty'), hint: t('emptyHint') }}
      actions={
        can('CONTACTS_WORK') && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => void navigate({ to: '/contacts/new' })}
          >
            {t('new')}
          </Button>
        )
      }
      filters={
        <>
          <SearchBox
            width={200}
            value={search.number}
            label={t('number')}
            onSearch={(number) => filter({ number })}
          />
          <PickFilter
            width={130}
            label={t('state.label')}
            value={search.state}
            options={allStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            onPick={(state) => filter({ state })}
          />
          <PickFilter
            width={150}
            label={t('outcome.label')}
            value={search.outcome}
            options={allOutcomes.map((value) => ({ value, label: outcome(value) }))}
            onPick={(value) => filter({ outcome: value })}
          />
          <PickFilter
            width={140}
            label={t('queue')}
            value={search.queue}
            options={(queues.data ?? []).map((queue) => ({ value: queue.key, label: text(queue.name) }))}
            onPick={(queue) => filter({ queue })}
          />
          <DatePicker.RangePicker
            style={{ width: 250 }}
            aria-label={t('period')}
            value={search.from && search.to ? [dayjs(search.from), dayjs(search.to)] : null}
            onChange={(days) =>
              filter({
                from: days?.[0]?.startOf('day').toISOString(),
                to: days?.[1]?.endOf('day').toISOString(),
              })
            }
          />
        </>
      }
    />
  )
}
