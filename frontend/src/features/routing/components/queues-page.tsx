import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form, Input, InputNumber } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { queueListQuery } from '@/api/codes'
import type { Queue, QueueEdit, QueueSetting } from '@/api/types'
import { type Column, DataTable } from '@/components/data-table'
import { useOnePage } from '@/components/data-table-body'
import { showAtFields } from '@/components/form-problems'
import { PageFrame } from '@/components/page'
import { useProblemText, useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { Took } from '@/components/when'
import { useText } from '@/i18n'
import { queueQuery, useSaveQueue } from '../queries'
import { MonitorNotices } from './monitor-notices'
import { QueueRecording } from './queue-recording'
import styles from './setup.module.css'

type Props = { edit?: string; onEdit: (key: string | undefined) => void }

/** The queues and their limits. */
export function QueuesPage({ edit, onEdit }: Props) {
  const { t } = useTranslation('routing')
  const text = useText()
  const list = useOnePage(useQuery(queueListQuery))
  const columns = useMemo<Column<Queue>[]>(
    () => [
      { id: 'name', header: t('queues.name'), cell: (row) => <strong>{text(row.name)}</strong> },
      { id: 'key', header: t('queues.key'), cell: (row) => <code>{row.key}</code> },
      {
        id: 'strategy',
        header: t('queues.strategy'),
        cell: (row) => t(row.strategy === 'skill-first' ? 'queues.skillFirst' : 'queues.idleFirst'),
      },
      ...(['serviceLevelSec', 'shortAbandonSec', 'acwLimitSec', 'acwHardLimitSec'] as const).map(
        (limit): Column<Queue> => ({
          id: limit,
          header: t(`queues.${limit}`),
          align: 'right',
          cell: (row) => <Took seconds={row[limit]} />,
        }),
      ),
    ],
    [t, text],
  )
  return (
    <PageFrame fill title={t('queues.title')} subtitle={t('queues.subtitle')} actions={<MonitorNotices />}>
      <DataTable
        name="queues"
        label={t('queues.title')}
        columns={columns}
        query={list}
        rowKey={(row) => row.key}
        onOpen={(row) => onEdit(row.key)}
        empty={<EmptyState title={t('queues.empty')} />}
      />
      <QueueDrawer queue={edit} onClose={() => onEdit(undefined)} />
    </PageFrame>
  )
}

function QueueDrawer({ queue, onClose }: { queue?: string; onClose: () => void }) {
  const { t } = useTranslation('routing')
  const text = useText()
  const setting = useQuery({ ...queueQuery(queue ?? ''), enabled: queue !== undefined })
  return (
    <Drawer
      open={queue !== undefined}
      onClose={onClose}
      size={420}
      destroyOnHidden
      title={t('queues.edit', { name: text(setting.data?.name) || queue })}
    >
      <Show query={setting}>
        {(data) => <QueueForm key={data.version} setting={data} onDone={onClose} />}
      </Show>
    </Drawer>
  )
}

function QueueForm({ setting, onDone }: { setting: QueueSetting; onDone: () => void }) {
  const { t } = useTranslation('routing')
  const text = useText()
  const [form] = Form.useForm<QueueEdit>()
  const save = useSaveQueue(setting)
  const tell = useTell()
  const problem = useProblemText()
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]
  const limit = (
    name: 'serviceLevelSec' | 'shortAbandonSec' | 'acwLimitSec' | 'acwHardLimitSec' | 'announceWaitSec',
  ) => (
    <Form.Item
      name={name}
      label={t(`queues.${name}`)}
      extra={t(`queues.${name}Hint`)}
      rules={name === 'announceWaitSec' ? [] : needed(t(`queues.${name}`))}
    >
      <InputNumber
        className={styles.seconds}
        min={name === 'shortAbandonSec' ? 0 : 1}
        max={86_400}
        precision={0}
        suffix={t('queues.unit')}
      />
    </Form.Item>
  )
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={setting}
      onFinish={(values) =>
        save.mutate(values, {
          onSuccess: (saved) => {
            tell.success(t('queues.saved', { name: text(saved.name) }))
            onDone()
          },
          onError: (error) => void showAtFields(form, error),
        })
      }
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
    >
      {save.error && <Alert type="error" showIcon title={problem(save.error)} style={{ marginBottom: 16 }} />}
      <div className={styles.pair}>
        <Form.Item name={['name', 'zh']} label={t('queues.nameZh')} rules={needed(t('queues.nameZh'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={['name', 'en']} label={t('queues.nameEn')} rules={needed(t('queues.nameEn'))}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      {limit('serviceLevelSec')}
      {limit('shortAbandonSec')}
      {limit('acwLimitSec')}
      {limit('acwHardLimitSec')}
      {limit('announceWaitSec')}
      <QueueRecording />
      <Button type="primary" htmlType="submit" block loading={save.isPending}>
        {t('save', { ns: 'common' })}
      </Button>
    </Form>
  )
}
