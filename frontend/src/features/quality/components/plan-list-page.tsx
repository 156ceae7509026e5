import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SamplingPlan } from '@/api/types'
import type { Column } from '@/components/data-table'
import { ListPage } from '@/components/list-page'
import { When } from '@/components/when'
import { planListQuery } from '../sampling'
import { DrawSample } from './draw-sample'
import { WeeklySample } from './weekly-sample'

/** Samples, the latest period first, each with what still waits to be evaluated. */
export function PlanListPage({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation('sampling')
  const plans = useInfiniteQuery(planListQuery)
  const columns = useMemo<Column<SamplingPlan>[]>(
    () => [
      {
        id: 'name',
        header: t('name'),
        cell: (plan) => (
          <Link to="/quality/samples/$id" params={{ id: plan.id }}>
            {plan.name}
          </Link>
        ),
      },
      { id: 'unit', header: t('unit'), cell: (plan) => plan.unit },
      { id: 'from', header: t('from'), width: 110, cell: (plan) => <When bare at={plan.from} /> },
      { id: 'until', header: t('until'), width: 110, cell: (plan) => <When bare at={plan.until} /> },
      {
        id: 'frame',
        header: t('frame'),
        width: 100,
        align: 'right',
        cell: (plan) => plan.frame.toLocaleString(),
      },
      {
        id: 'quota',
        header: t('quota'),
        width: 100,
        align: 'right',
        cell: (plan) => plan.quota.toLocaleString(),
      },
      {
        id: 'waiting',
        header: t('waiting'),
        width: 100,
        align: 'right',
        cell: (plan) => <strong>{plan.waiting.toLocaleString()}</strong>,
      },
      { id: 'drawnBy', header: t('drawnBy'), width: 130, cell: (plan) => plan.drawnBy ?? t('itself') },
      { id: 'drawnAt', header: t('drawnAt'), width: 170, cell: (plan) => <When at={plan.drawnAt} /> },
    ],
    [t],
  )
  return (
    <ListPage
      name="sampling-plans"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={plans}
      onOpen={(plan) => onOpen(plan.id)}
      filters={null}
      filtered={false}
      onClear={() => undefined}
      empty={{ title: t('empty'), hint: t('emptyHint') }}
      actions={
        <>
          <WeeklySample />
          <DrawSample onDrawn={onOpen} />
        </>
      }
    />
  )
}
