import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Popconfirm } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Disturbance, Text } from '@/api/types'
import { type Column, DataTable } from '@/components/data-table'
import { showAtFields } from '@/components/form-problems'
import { Panel } from '@/components/page'
import { useProblemText, useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { currentDisturbanceQuery, disturbanceListQuery, useDisturbanceActions } from '../disturbances'

/** Tells callers and agents that a service is disturbed, until it is ended. */
export function DisturbancePanel() {
  const { t } = useTranslation('routing')
  const current = useQuery(currentDisturbanceQuery)
  return (
    <Panel title={t('disturbance.title')}>
      <p style={{ margin: '0 0 12px', color: 'var(--rl-text-3)' }}>{t('disturbance.subtitle')}</p>
      <Show query={current}>
        {({ lasting, usual }) => (lasting ? <Lasting disturbance={lasting} /> : <Begin usual={usual} />)}
      </Show>
    </Panel>
  )
}

function Lasting({ disturbance }: { disturbance: Disturbance }) {
  const { t } = useTranslation(['routing', 'common'])
  const text = useText()
  const { end } = useDisturbanceActions()
  const tell = useTell()
  return (
    <Alert
      type="warning"
      showIcon
      title={text(disturbance.text)}
      description={
        <>
          {t('disturbance.since', { who: disturbance.begunBy })} · <When at={disturbance.begunAt} />
        </>
      }
      action={
        <Popconfirm
          title={t('disturbance.endAsk')}
          okText={t('disturbance.end')}
          cancelText={t('common:cancel')}
          onConfirm={() =>
            end.mutate(disturbance.id, {
              onSuccess: () => tell.success(t('disturbance.ended')),
              onError: tell.failure,
            })
          }
        >
          <Button danger loading={end.isPending}>
            {t('disturbance.end')}
          </Button>
        </Popconfirm>
      }
    />
  )
}

function Begin({ usual }: { usual: Text }) {
  const { t } = useTranslation(['routing', 'common'])
  const [form] = Form.useForm<{ text: Text }>()
  const { begin } = useDisturbanceActions()
  const tell = useTell()
  const problem = useProblemText()
  const needed = (what: string) => [
    { required: true, whitespace: true, message: t('common:required', { what }) },
  ]
  return (
    <Form
      form={form}
      name="disturbance"
      layout="vertical"
      initialValues={{ text: usual }}
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
      onFinish={({ text }) =>
        begin.mutate(text, {
          onSuccess: () => tell.success(t('disturbance.begun')),
          onError: (error) => void showAtFields(form, error),
        })
      }
    >
      {begin.error && (
        <Alert type="error" showIcon title={problem(begin.error)} style={{ marginBottom: 16 }} />
      )}
      <Form.Item name={['text', 'zh']} label={t('disturbance.zh')} rules={needed(t('disturbance.zh'))}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <Form.Item name={['text', 'en']} label={t('disturbance.en')} rules={needed(t('disturbance.en'))}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        {t('disturbance.begin')}
      </Button>
    </Form>
  )
}

/** What was announced before. */
export function PastDisturbances() {
  const { t } = useTranslation('routing')
  const text = useText()
  const columns = useMemo<Column<Disturbance>[]>(
    () => [
      { id: 'text', header: t('disturbance.text'), cell: (row) => text(row.text) },
      {
        id: 'begunAt',
        header: t('disturbance.begunAt'),
        width: 190,
        cell: (row) => <When at={row.begunAt} />,
      },
      { id: 'by', header: t('disturbance.by'), width: 130, cell: (row) => row.begunBy },
      {
        id: 'endedAt',
        header: t('disturbance.endedAt'),
        width: 190,
        cell: (row) => (row.endedAt ? <When at={row.endedAt} /> : t('disturbance.lasting')),
      },
      { id: 'endedBy', header: t('disturbance.endedBy'), width: 130, cell: (row) => row.endedBy ?? '–' },
    ],
    [t, text],
  )
  return (
    <DataTable
      name="disturbances"
      label={t('disturbance.past')}
      columns={columns}
      query={useInfiniteQuery(disturbanceListQuery)}
      rowKey={(row) => row.id}
      toolbar={<h2 style={{ margin: 0, fontSize: 13 }}>{t('disturbance.past')}</h2>}
      empty={<EmptyState small title={t('disturbance.empty')} />}
    />
  )
}
