import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SamplingCoverage } from '@/api/types'
import { Badge } from '@/components/badge'
import { type Column, DataTable } from '@/components/data-table'
import { useOnePage } from '@/components/data-table-body'
import { EmptyState } from '@/components/states'
import { coverageQuery } from '../sampling'

type Props = { plan: string; onAgent: (agent: string) => void }

/** How far the quota of each agent is met, those with most missing first, and by which shares it came about. */
export function CoverageTable({ plan, onAgent }: Props) {
  const { t } = useTranslation('sampling')
  const coverage = useOnePage(useQuery(coverageQuery(plan)))
  const columns = useMemo<Column<SamplingCoverage>[]>(
    () => [
      { id: 'agent', header: t('agent'), width: 170, cell: (row) => row.agent },
      {
        id: 'frame',
        header: t('frame'),
        width: 90,
        align: 'right',
        cell: (row) => row.frame.toLocaleString(),
      },
      { id: 'quota', header: t('quota'), width: 90, align: 'right', cell: (row) => row.quota },
      { id: 'taken', header: t('taken'), width: 90, align: 'right', cell: (row) => row.taken },
      {
        id: 'missing',
        header: t('missing'),
        width: 110,
        align: 'right',
        cell: (row) =>
          row.missing > 0 ? <Badge tone="warn">{row.missing}</Badge> : <Badge tone="ok">{t('met')}</Badge>,
      },
      { id: 'replaced', header: t('replaced'), width: 90, align: 'right', cell: (row) => row.replaced },
      {
        id: 'shares',
        header: t('shares'),
        cell: (row) =>
          row.shares
            .map((share) =>
              t('share', { ...share, scenario: t(`scenario.${share.scenario}`), rate: share.ratePct }),
            )
            .join(t('between')),
      },
      {
        id: 'tenure',
        header: t('tenure'),
        width: 110,
        align: 'right',
        hidden: true,
        cell: (row) => row.tenureDays.toLocaleString(),
      },
      {
        id: 'complaints',
        header: t('complaintRatio'),
        width: 130,
        align: 'right',
        hidden: true,
        cell: (row) => row.complaintRatio,
      },
    ],
    [t],
  )
  return (
    <DataTable
      name="sampling-coverage"
      label={t('view.coverage')}
      columns={columns}
      query={coverage}
      rowKey={(row) => row.agentId}
      onOpen={(row) => onAgent(row.agentId)}
      empty={<EmptyState title={t('noAgents')} />}
    />
  )
}
