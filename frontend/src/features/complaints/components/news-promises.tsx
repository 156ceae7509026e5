import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewsPromise } from '@/api/types'
import { Badge } from '@/components/badge'
import { type Column, DataTable } from '@/components/data-table'
import type { Period } from '@/components/period-picker'
import { EmptyState } from '@/components/states'
import { When } from '@/components/when'
import { newsPromisesQuery } from '../feedback'
import type { FeedbackFigure } from '../figures'

const tones = { kept: 'ok', attempted: 'warn', missed: 'breach' } as const

type Props = { period: Period; figure: FeedbackFigure; team?: string }

/** The promises behind a figure. */
export function NewsPromises({ period, figure, team }: Props) {
  const { t } = useTranslation('complaints')
  const list = useInfiniteQuery(newsPromisesQuery(period, figure, team))
  const columns = useMemo<Column<NewsPromise>[]>(
    () => [
      {
        id: 'number',
        header: t('feedback.complaint'),
        width: 150,
        cell: (row) => (
          <Link to="/cases/$id" params={{ id: row.caseId }}>
            {row.number}
          </Link>
        ),
      },
      { id: 'team', header: t('feedback.team'), cell: (row) => row.team },
      { id: 'dueAt', header: t('feedback.dueAt'), width: 130, cell: (row) => <When bare at={row.dueAt} /> },
      {
        id: 'toldAt',
        header: t('feedback.toldAt'),
        width: 130,
        cell: (row) => <When bare at={row.toldAt} />,
      },
      {
        id: 'outcome',
        header: t('feedback.outcome.label'),
        width: 150,
        cell: (row) => (
          <>
            <Badge tone={tones[row.outcome]}>{t(`feedback.outcome.${row.outcome}`)}</Badge>{' '}
            {row.first && t('feedback.first')}
          </>
        ),
      },
    ],
    [t],
  )
  return (
    <DataTable
      name="news-promises"
      label={t('feedback.rows', { what: t(`feedback.${figure}`) })}
      columns={columns}
      query={list}
      rowKey={(row) => row.id}
      empty={<EmptyState small title={t('feedback.empty')} />}
    />
  )
}
