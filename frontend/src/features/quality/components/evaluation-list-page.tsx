import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvaluationRow } from '@/api/types'
import { Badge } from '@/components/badge'
import type { Column } from '@/components/data-table'
import { ListPage, PickFilter } from '@/components/list-page'
import { When } from '@/components/when'
import { evaluationListQuery, type EvaluationSearch } from '../queries'
import { type EvaluationState, evaluationStates, gradeTones, stateTones } from '../words'
import { MysteryVisit } from './mystery-visit'

type Props = {
  search: EvaluationSearch
  onSearch: (search: EvaluationSearch) => void
  onOpen: (id: string) => void
}

/** Evaluations: one's own, those of the team, or all of them. */
export function EvaluationListPage({ search, onSearch, onOpen }: Props) {
  const { t } = useTranslation('quality')
  const list = useInfiniteQuery(evaluationListQuery(search))
  const columns = useMemo<Column<EvaluationRow>[]>(
    () => [
      { id: 'agent', header: t('agent'), width: 140, cell: (row) => row.agent.name },
      {
        id: 'happenedAt',
        header: t('happenedAt'),
        width: 190,
        cell: (row) => <When at={row.happenedAt} />,
      },
      { id: 'origin', header: t('origin.label'), width: 110, cell: (row) => t(`origin.${row.origin}`) },
      { id: 'source', header: t('source.label'), width: 90, cell: (row) => t(`source.${row.source}`) },
      {
        id: 'state',
        header: t('state.label'),
        width: 110,
        cell: (row) => <Badge tone={stateTones[row.state]}>{t(`state.${row.state}`)}</Badge>,
      },
      {
        id: 'score',
        header: t('score'),
        width: 130,
        cell: (row) =>
          row.grade ? (
            <>
              {row.counted} <Badge tone={gradeTones[row.grade]}>{t(`grade.${row.grade}`)}</Badge>
            </>
          ) : (
            '–'
          ),
      },
      {
        id: 'delivered',
        header: t('delivered'),
        cell: (row) => (
          <>
            <When at={row.deliveredAt} /> {row.deliveredLate && <Badge tone="breach">{t('late')}</Badge>}
          </>
        ),
      },
    ],
    [t],
  )
  return (
    <ListPage
      name="evaluations"
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => onOpen(row.id)}
      actions={<MysteryVisit onBegun={onOpen} />}
      filters={
        <PickFilter
          label={t('state.label')}
          width={150}
          value={search.state}
          options={evaluationStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          onPick={(state) => onSearch({ ...search, state: state as EvaluationState | undefined })}
        />
      }
      filtered={Object.values(search).some((value) => value !== undefined)}
      onClear={() => onSearch({})}
      empty={{ title: t('empty'), hint: t('emptyHint') }}
    />
  )
}
