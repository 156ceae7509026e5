import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { queueListQuery } from '@/api/codes'
import { useSession } from '@/api/session'
import type { ContactRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { type Column, DataTable } from '@/components/data-table'
import { PageFrame } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { EmptyState, NothingFound } from '@/components/states'
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
  const filtered = Object.values(search).some(Boolean)
  const filter = (part: ContactFilter) => onSearch({ ...search, ...part })

  return (
    <PageFrame
      fill
      title={t('title')}
      subtitle={t('subtitle')}
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
    >
      <DataTable
        name="contacts"
        label={t('title')}
        columns={columns}
        query={list}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/contacts/$id', params: { id: row.id } })}
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
              width={200}
              value={search.number}
              label={t('number')}
              onSearch={(number) => filter({ number })}
            />
            <Select
              allowClear
              style={{ width: 130 }}
              aria-label={t('state.label')}
              placeholder={t('state.label')}
              value={search.state}
              options={allStates.map((value) => ({ value: value as string, label: t(`state.${value}`) }))}
              onChange={(state?: string) => filter({ state })}
            />
            <Select
              allowClear
              style={{ width: 150 }}
              aria-label={t('outcome.label')}
              placeholder={t('outcome.label')}
              value={search.outcome}
              options={allOutcomes.map((value) => ({ value: value as string, label: outcome(value) }))}
              onChange={(value?: string) => filter({ outcome: value })}
            />
            <Select
              allowClear
              style={{ width: 140 }}
              aria-label={t('queue')}
              placeholder={t('queue')}
              value={search.queue}
              options={(queues.data ?? []).map((queue) => ({ value: queue.key, label: text(queue.name) }))}
              onChange={(queue?: string) => filter({ queue })}
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
    </PageFrame>
  )
}
