import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Form, Input, Space } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SampleRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { type Column, DataTable } from '@/components/data-table'
import { PickFilter } from '@/components/list-page'
import { useTell } from '@/components/problem-text'
import { RequestDialog } from '@/components/request-dialog'
import { EmptyState, NothingFound } from '@/components/states'
import { When } from '@/components/when'
import { useEvaluationStart } from '../queries'
import {
  type SampleSearch,
  type SampleState,
  sampleQuery,
  sampleStates,
  sampleTones,
  useSamplingActions,
} from '../sampling'

type Props = {
  plan: string
  search: SampleSearch
  onSearch: (search: SampleSearch) => void
  onEvaluation: (id: string) => void
}

/** What was chosen. Enter evaluates the row in focus, or opens what was begun of it. */
export function SampleTable({ plan, search, onSearch, onEvaluation }: Props) {
  const { t } = useTranslation('sampling')
  const state = search.state ?? 'open'
  const sample = useInfiniteQuery(
    sampleQuery(plan, { agent: search.agent, state: state === 'all' ? undefined : state }),
  )
  const start = useEvaluationStart()
  const tell = useTell()
  const [gone, setGone] = useState<SampleRow>()
  const open = (row: SampleRow) => {
    if (row.evaluation) return onEvaluation(row.evaluation)
    if (row.state !== 'open' || start.isPending) return
    start
      .mutateAsync({ origin: 'sample', source: 'contact', sourceId: row.contactId, planId: plan })
      .then((begun) => onEvaluation(begun.row.id), tell.failure)
  }
  const columns = useSampleColumns(open, setGone, start.isPending)
  return (
    <>
      <DataTable
        name="sample"
        label={t('view.sample')}
        columns={columns}
        query={sample}
        rowKey={(row) => row.contactId}
        onOpen={open}
        toolbar={
          <PickFilter
            label={t('state.label')}
            width={150}
            value={state === 'all' ? undefined : state}
            options={sampleStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            onPick={(picked) => onSearch({ ...search, state: (picked as SampleState | undefined) ?? 'all' })}
          />
        }
        empty={
          search.agent || state !== 'open' ? (
            <NothingFound onClear={() => onSearch({ view: 'sample', state: 'all' })} />
          ) : (
            <EmptyState title={t('worked')} hint={t('workedHint')} />
          )
        }
      />
      <Gone plan={plan} row={gone} onClose={() => setGone(undefined)} />
    </>
  )
}

function useSampleColumns(
  onEvaluate: (row: SampleRow) => void,
  onGone: (row: SampleRow) => void,
  busy: boolean,
): Column<SampleRow>[] {
  const { t } = useTranslation(['sampling', 'contacts'])
  return useMemo(
    () => [
      { id: 'agent', header: t('agent'), width: 160, cell: (row) => row.agent },
      { id: 'startedAt', header: t('startedAt'), width: 190, cell: (row) => <When at={row.startedAt} /> },
      {
        id: 'channel',
        header: t('channel'),
        width: 100,
        cell: (row) => t(`contacts:channel.${row.channel}`),
      },
      {
        id: 'scenario',
        header: t('scenario.label'),
        width: 110,
        cell: (row) => t(`scenario.${row.scenario}`),
      },
      {
        id: 'state',
        header: t('state.label'),
        width: 110,
        cell: (row) => <Badge tone={sampleTones[row.state]}>{t(`state.${row.state}`)}</Badge>,
      },
      { id: 'reason', header: t('reason'), cell: (row) => row.reason ?? '' },
      {
        id: 'actions',
        header: t('actions'),
        width: 220,
        cell: (row) =>
          row.state === 'open' ? (
            <Space>
              <Button size="small" type="primary" disabled={busy} onClick={() => onEvaluate(row)}>
                {t('evaluate')}
              </Button>
              <Button size="small" onClick={() => onGone(row)}>
                {t('gone.open')}
              </Button>
            </Space>
          ) : (
            row.evaluation && (
              <Button size="small" onClick={() => onEvaluate(row)}>
                {t('look')}
              </Button>
            )
          ),
      },
    ],
    [t, onEvaluate, onGone, busy],
  )
}

type GoneProps = { plan: string; row: SampleRow | undefined; onClose: () => void }

function Gone({ plan, row, onClose }: GoneProps) {
  const { t } = useTranslation('sampling')
  const { replace } = useSamplingActions()
  return (
    <RequestDialog<{ reason: string }>
      name="sampleGone"
      open={row !== undefined}
      title={t('gone.title', { agent: row?.agent })}
      hint={t('gone.hint')}
      submit={t('gone.submit')}
      done={t('gone.done')}
      busy={replace.isPending}
      error={replace.error}
      onSubmit={({ reason }, on) => row && replace.mutate({ plan, contactId: row.contactId, reason }, on)}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={t('gone.reason')}
        rules={[{ required: true, whitespace: true, message: t('gone.reasonNeeded') }]}
      >
        <Input.TextArea rows={3} maxLength={500} autoFocus />
      </Form.Item>
    </RequestDialog>
  )
}
