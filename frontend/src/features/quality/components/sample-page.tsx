import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SamplingPlan } from '@/api/types'
import { Facts, PageFrame } from '@/components/page'
import { Show } from '@/components/states'
import { When } from '@/components/when'
import { planQuery, type SampleSearch, type SampleView, sampleViews } from '../sampling'
import { CoverageTable } from './coverage-table'
import { SampleTable } from './sample-table'
import styles from './quality.module.css'

type Props = {
  id: string
  search: SampleSearch
  onSearch: (search: SampleSearch) => void
  onEvaluation: (id: string) => void
}

/** One sample: what of it waits to be evaluated, and how far the quota of each agent is met. */
export function SamplePage({ id, ...rest }: Props) {
  const plan = useQuery(planQuery(id))
  return <Show query={plan}>{(data) => <Sample plan={data} {...rest} />}</Show>
}

function Sample({ plan, search, onSearch, onEvaluation }: Omit<Props, 'id'> & { plan: SamplingPlan }) {
  const { t } = useTranslation('sampling')
  const view = search.view ?? 'sample'
  return (
    <PageFrame
      fill
      title={plan.name}
      subtitle={<Link to="/quality/samples">{t('title')}</Link>}
      actions={
        <Segmented<SampleView>
          aria-label={t('views')}
          value={view}
          options={sampleViews.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(next) => onSearch({ ...search, view: next })}
        />
      }
    >
      <div className={styles.planFacts}>
        <Facts
          columns={3}
          rows={[
            [t('unit'), plan.unit],
            [t('from'), <When key="from" bare at={plan.from} />],
            [t('until'), <When key="until" bare at={plan.until} />],
            [t('drawn'), t('drawnOf', { quota: plan.quota, frame: plan.frame })],
            [t('waiting'), plan.waiting],
            [t('drawnBy'), plan.drawnBy ?? t('itself')],
          ]}
        />
      </div>
      {view === 'sample' ? (
        <SampleTable plan={plan.id} search={search} onSearch={onSearch} onEvaluation={onEvaluation} />
      ) : (
        <CoverageTable
          plan={plan.id}
          onAgent={(agent) => onSearch({ view: 'sample', state: 'all', agent })}
        />
      )}
    </PageFrame>
  )
}
