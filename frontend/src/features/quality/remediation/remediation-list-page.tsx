import { useInfiniteQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RemediationRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { Clock } from '@/components/clock'
import type { Column } from '@/components/data-table'
import { ListPage, PickFilter } from '@/components/list-page'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { remediationListQuery, type RemediationSearch } from './queries'
import { causes, remediationStates, remediationViews, type RemediationViewKey, stageTones } from './words'

type Props = {
  search: RemediationSearch
  onSearch: (search: RemediationSearch) => void
  onOpen: (id: string) => void
}

/** The boards of coaching, plans, fails in a row and trainings: one's own, those of the team, or all of them. */
export function RemediationListPage({ search, onSearch, onOpen }: Props) {
  const { t } = useTranslation('remediation')
  const view = search.view ?? 'coaching'
  const list = useInfiniteQuery(remediationListQuery(search))
  const columns = useColumns(view)
  return (
    <ListPage
      name={`remediations-${view}`}
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      query={list}
      onOpen={(row) => onOpen(row.id)}
      actions={
        <Segmented<RemediationViewKey>
          aria-label={t('view.label')}
          value={view}
          options={remediationViews.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(next) => onSearch({ open: search.open, view: next })}
        />
      }
      filters={
        <>
          <PickFilter
            label={t('state.label')}
            width={130}
            value={search.open ?? 'open'}
            options={remediationStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            onPick={(open) => onSearch({ ...search, open: open as RemediationSearch['open'] })}
          />
          {view === 'coaching' && (
            <PickFilter
              label={t('causeLabel')}
              width={230}
              value={search.cause}
              options={causes.map((value) => ({ value, label: t(`cause.${value}`) }))}
              onPick={(cause) => onSearch({ ...search, cause: cause as RemediationSearch['cause'] })}
            />
          )}
        </>
      }
      filtered={search.open !== undefined || search.cause !== undefined || search.from !== undefined}
      onClear={() => onSearch({ view: search.view })}
      empty={{ title: t('empty'), hint: t('emptyHint') }}
    />
  )
}

function useColumns(view: RemediationViewKey): Column<RemediationRow>[] {
  const { t } = useTranslation('remediation')
  const text = useText()
  return useMemo(() => {
    const about: Column<RemediationRow> = {
      id: 'about',
      header: t(view === 'trainings' ? 'item' : 'agent'),
      width: 220,
      cell: (row) => row.agent?.name ?? (row.item && text(row.item.name)) ?? '–',
    }
    const stage: Column<RemediationRow> = {
      id: 'stage',
      header: t('stageLabel'),
      width: 150,
      cell: (row) => (
        <Badge tone={stageTones[row.stage]}>
          {row.result ? t(`result.${row.result}`) : t(`stage.${row.stage}`)}
        </Badge>
      ),
    }
    const held: Column<RemediationRow> = {
      id: 'held',
      header: t('dueAt'),
      width: 210,
      cell: (row) => (
        <>
          {row.heldAt || row.closedAt ? <When at={row.heldAt} /> : <Clock dueAt={row.dueAt} />}{' '}
          {row.late && <Badge tone="breach">{t('late')}</Badge>}
        </>
      ),
    }
    const check: Column<RemediationRow> = {
      id: 'check',
      header: t('nextCheck'),
      width: 190,
      cell: (row) => <When at={row.nextCheckAt} />,
    }
    const cause: Column<RemediationRow> = {
      id: 'cause',
      header: t('causeLabel'),
      width: 200,
      cell: (row) => (row.cause ? t(`cause.${row.cause as 'K1'}`) : '–'),
    }
    const findings: Column<RemediationRow> = {
      id: 'findings',
      header: t('findings'),
      width: 90,
      cell: (row) => row.findings,
    }
    const opened: Column<RemediationRow> = {
      id: 'opened',
      header: t('openedAt'),
      cell: (row) => <When at={row.openedAt} />,
    }
    return {
      coaching: [about, stage, held, cause, findings, opened],
      plans: [about, stage, check, cause, findings, opened],
      streaks: [about, stage, findings, opened],
      trainings: [about, stage, held, findings, opened],
    }[view]
  }, [t, text, view])
}
