import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { PageFrame, Panel } from '@/components/page'
import { RuleTable } from '@/components/rule-table'
import { Show } from '@/components/states'
import { useLocale, useText } from '@/i18n'
import { ruleSetListQuery, ruleSetTableQuery } from '../queries'
import { OwnerDialog } from './owner-dialog'

/** A rule set as it decides now, to read. */
export function RuleSetPage({ name }: { name: string }) {
  const { t } = useTranslation('studio')
  const text = useText()
  const locale = useLocale()
  const { can } = useSession()
  const [naming, setNaming] = useState(false)
  const table = useQuery(ruleSetTableQuery(name, locale))
  const list = useQuery(ruleSetListQuery)
  const row = list.data?.find((one) => one.name === name)
  return (
    <PageFrame
      title={table.data ? text(table.data.name.title) : name}
      subtitle={
        row
          ? t('ruleSetFacts', {
              owner: row.owner?.person.displayName ?? t('owner.none'),
              decided: row.decided.toLocaleString(),
            })
          : undefined
      }
      actions={
        row && can('STUDIO_MANAGE') && <Button onClick={() => setNaming(true)}>{t('owner.name')}</Button>
      }
    >
      <Show query={table} lines={12}>
        {(data) => (
          <Panel
            label={text(data.name.title)}
            title={t('table')}
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
      {row && (
        <OwnerDialog
          what={{ kind: 'rule-set', key: name, owner: row.owner, name: text(row.title) }}
          open={naming}
          onClose={() => setNaming(false)}
        />
      )}
    </PageFrame>
  )
}
