import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudioProcess } from '@/api/types'
import { Badge } from '@/components/badge'
import { type Column, DataTable } from '@/components/data-table'
import { useOnePage } from '@/components/data-table-body'
import { PageFrame } from '@/components/page'
import { EmptyState } from '@/components/states'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { processListQuery } from '../queries'

type Props = { onOpen: (key: string) => void }

/** The processes of the house: who answers for each, which version runs, what is being changed. */
export function ProcessListPage({ onOpen }: Props) {
  const { t } = useTranslation('studio')
  const text = useText()
  const query = useOnePage(useQuery(processListQuery))
  const columns = useMemo<Column<StudioProcess>[]>(
    () => [
      { id: 'name', header: t('process'), cell: (row) => <strong>{text(row.name)}</strong> },
      {
        id: 'owner',
        header: t('owner.label'),
        cell: (row) => row.owner?.person.displayName ?? t('owner.none'),
      },
      {
        id: 'version',
        header: t('version'),
        width: 150,
        cell: (row) => t(row.bundled ? 'versionBundled' : 'versionOwn', { version: row.version }),
      },
      { id: 'published', header: t('publishedAt'), cell: (row) => <When at={row.publishedAt} /> },
      {
        id: 'running',
        header: t('running'),
        align: 'right',
        width: 100,
        cell: (row) => row.running.toLocaleString(),
      },
      {
        id: 'behind',
        header: t('behind'),
        align: 'right',
        width: 130,
        hidden: true,
        cell: (row) => row.behind.toLocaleString(),
      },
      {
        id: 'incidents',
        header: t('incidents'),
        align: 'right',
        width: 110,
        cell: (row) =>
          row.incidents > 0 ? <Badge tone="breach">{row.incidents.toLocaleString()}</Badge> : '0',
      },
      {
        id: 'draft',
        header: t('draft'),
        cell: (row) => (row.draft ? t('draftBy', { who: row.draft.changedBy.displayName }) : '–'),
      },
    ],
    [t, text],
  )
  return (
    <PageFrame fill title={t('processes')} subtitle={t('processesHint')}>
      <DataTable
        name="studio-processes"
        label={t('processes')}
        columns={columns}
        query={query}
        rowKey={(row) => row.key}
        onOpen={(row) => onOpen(row.key)}
        empty={<EmptyState title={t('noProcesses')} />}
      />
    </PageFrame>
  )
}
