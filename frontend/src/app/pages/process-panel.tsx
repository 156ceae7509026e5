import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { InstanceDiagram, Legend } from '@/features/archive/components/instance-diagram'
import { instanceListQuery } from '@/features/archive/queries'
import { useText } from '@/i18n'

/** Where a thing is in its process; one that started several has them side by side. */
export function ProcessPanel({ id, title }: { id: string; title?: string }) {
  const { t } = useTranslation('cases')
  const text = useText()
  const found = useInfiniteQuery(instanceListQuery({ q: id }))
  const [chosen, setChosen] = useState<string>()
  const instances = (found.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (one) => one.businessKey === id,
  )
  const shown =
    instances.find((one) => one.id === chosen) ??
    instances.find((one) => one.state === 'running') ??
    instances[0]
  if (!shown) return null
  return (
    <Panel flush title={title ?? t('process')} extra={<Legend />}>
      {instances.length > 1 && (
        <Segmented
          size="small"
          aria-label={t('process')}
          style={{ margin: 8 }}
          value={shown.id}
          options={instances.map((one) => ({ value: one.id, label: text(one.name) }))}
          onChange={setChosen}
        />
      )}
      <div style={{ height: 300 }}>
        <InstanceDiagram key={shown.id} id={shown.id} />
      </div>
      <div style={{ padding: '6px 14px' }}>
        <Link to="/archive/instances/$id" params={{ id: shown.id }}>
          {t('openInstance')}
        </Link>
      </div>
    </Panel>
  )
}
