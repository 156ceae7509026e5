import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudioRuleSet } from '@/api/types'
import { type Column, DataTable } from '@/components/data-table'
import { useOnePage } from '@/components/data-table-body'
import { PageFrame } from '@/components/page'
import { EmptyState } from '@/components/states'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { ruleSetListQuery } from '../queries'

type Props = { onOpen: (name: string) => void }

/** The rule sets of the house: who answers for each, which version decides, and how often. */
export function RuleSetListPage({ onOpen }: Props) {
  const { t } = useTranslation('studio')
  const text = useText()
  const query = useOnePage(useQuery(ruleSetListQuery))
  const columns = useMemo<Column<StudioRuleSet>[]>(
    () => [
      { id: 'name', header: t('ruleSet'), cell: (row) => <strong>{text(row.title)}</strong> },
      {
        id: 'owner',
        header: t('owner.label'),
        cell: (row) => row.owner?.person.displayName ?? t('owner.none'),
      },
      {
        id: 'version',
        header: t('version'),
        width: 160,
        cell: (row) => <code>{row.version.slice(0, 12)}</code>,
      },
      {
        id: 'since',
        header: t('decidesSince'),
        cell: (row) => (row.since ? <When at={row.since} /> : t('neverDecided')),
      },
      { id: 'rows', header: t('rows'), align: 'right', width: 90, cell: (row) => row.rows.toLocaleString() },
      {
        id: 'decided',
        header: t('decided'),
        align: 'right',
        width: 160,
        cell: (row) => row.decided.toLocaleString(),
      },
    ],
    [t, text],
  )
  return (
    <PageFrame fill title={t('ruleSets')} subtitle={t('ruleSetsHint')}>
      <DataTable
        name="studio-rule-sets"
        label={t('ruleSets')}
        columns={columns}
        query={query}
        rowKey={(row) => row.name}
        onOpen={(row) => onOpen(row.name)}
        empty={<EmptyState title={t('noRuleSets')} />}
      />
    </PageFrame>
  )
}
