import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { PainPoint } from '@/api/types'
import { Badge } from '@/components/badge'
import { type Column, DataTable } from '@/components/data-table'
import { PageFrame } from '@/components/page'
import { EmptyState } from '@/components/states'
import { When } from '@/components/when'
import { painPointListQuery, type PainPointSearch } from '../queries'
import { DecideDialog } from './decide-dialog'
import { ReportDialog } from './report-dialog'

const tones = { new: 'accent', planned: 'run', done: 'ok', declined: 'neutral' } as const

type Props = { search: PainPointSearch; onSearch: (search: PainPointSearch) => void }

/** What agents report that customers need or that hurts them, and what operations make of it. */
export function PainPointListPage({ search, onSearch }: Props) {
  const { t } = useTranslation('suggestions')
  const { can } = useSession()
  const decides = can('FEEDBACK_DECIDE')
  const [reporting, setReporting] = useState(false)
  const [decided, setDecided] = useState<PainPoint>()
  const list = useInfiniteQuery(painPointListQuery(search))
  const columns = useMemo<Column<PainPoint>[]>(
    () => [
      { id: 'kind', header: t('kind.label'), width: 110, cell: (row) => t(`kind.${row.kind}`) },
      {
        id: 'words',
        header: t('words'),
        cell: (row) => (
          <>
            <div style={{ whiteSpace: 'pre-line' }}>{row.words}</div>
            {row.answer && (
              <div style={{ color: 'var(--rl-text-3)' }}>
                {t('answer')}: {row.answer}
              </div>
            )}
          </>
        ),
      },
      { id: 'product', header: t('product'), width: 140, cell: (row) => row.product ?? '–' },
      { id: 'reporter', header: t('reporter'), width: 120, cell: (row) => row.reporter },
      {
        id: 'reportedAt',
        header: t('reportedAt'),
        width: 190,
        cell: (row) => <When at={row.reportedAt} />,
      },
      {
        id: 'status',
        header: t('status.label'),
        width: 110,
        cell: (row) => <Badge tone={tones[row.status]}>{t(`status.${row.status}`)}</Badge>,
      },
      ...(decides
        ? [
            {
              id: 'decide',
              header: t('decide'),
              width: 100,
              cell: (row: PainPoint) => (
                <Button size="small" onClick={() => setDecided(row)}>
                  {t('decide')}
                </Button>
              ),
            },
          ]
        : []),
    ],
    [t, decides],
  )
  const state = search.state ?? 'open'
  return (
    <PageFrame
      fill
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setReporting(true)}>
          {t('add')}
        </Button>
      }
    >
      <DataTable
        name="pain-points"
        label={t('title')}
        columns={columns}
        query={list}
        rowKey={(row) => row.id}
        toolbar={
          <Segmented
            aria-label={t('view.label')}
            value={state}
            options={(['open', 'over'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(picked) => onSearch({ state: picked === 'over' ? 'over' : undefined })}
          />
        }
        empty={<EmptyState title={t(`empty.${state}`)} hint={t('emptyHint')} />}
      />
      <ReportDialog open={reporting} onClose={() => setReporting(false)} />
      <DecideDialog point={decided} onClose={() => setDecided(undefined)} />
    </PageFrame>
  )
}
