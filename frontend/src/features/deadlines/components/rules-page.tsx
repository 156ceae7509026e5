import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageFrame, Panel } from '@/components/page'
import { RuleTable } from '@/components/rule-table'
import { Show } from '@/components/states'
import { useLocale, useText } from '@/i18n'
import { ruleSetQuery, ruleSetsQuery } from '../queries'

type Props = { table?: string; onPick: (name: string) => void }

/** The tables that decide, as they are in force now, to read; the deadlines first. */
export function RulesPage({ table = 'deadlines', onPick }: Props) {
  const { t } = useTranslation('deadlines')
  const text = useText()
  const locale = useLocale()
  const names = useQuery(ruleSetsQuery)
  const rules = useQuery(ruleSetQuery(table, locale))
  return (
    <PageFrame
      title={t('rules')}
      subtitle={t('rulesHint')}
      actions={
        <Select
          style={{ width: 260 }}
          aria-label={t('table')}
          loading={names.isPending}
          value={table}
          showSearch={{ optionFilterProp: 'label' }}
          options={(names.data ?? []).map((one) => ({ value: one.name, label: text(one.title) }))}
          onChange={(name: string) => onPick(name)}
        />
      }
    >
      <Show query={rules} lines={12}>
        {(data) => (
          <Panel
            title={text(data.name.title)}
            extra={
              <span style={{ color: 'var(--rl-text-3)' }}>
                {t('version')} <code>{data.version}</code>
              </span>
            }
          >
            <RuleTable wrapped key={data.name.name} table={data.table} />
          </Panel>
        )}
      </Show>
    </PageFrame>
  )
}
