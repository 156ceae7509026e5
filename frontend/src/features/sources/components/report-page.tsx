import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { useSession } from '@/api/session'
import type { DailyReport } from '@/api/types'
import { Badge } from '@/components/badge'
import { Facts, PageFrame, Panel } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { When } from '@/components/when'
import { reportQuery, useReportActions } from '../queries'
import { open, reportTone } from '../words'
import { ReportLines } from './report-lines'
import { ReportUpload } from './report-upload'
import styles from './sources.module.css'

/** One report: how it stands, the table with every line, and for who owes it the upload. */
export function ReportPage({ id }: { id: string }) {
  const { t } = useTranslation('sources')
  const report = useQuery(reportQuery(id))
  if (isProblem(report.error) && report.error.status === 404) {
    return <EmptyState title={t('gone')} hint={t('goneHint')} />
  }
  return (
    <Show query={report} lines={10}>
      {(data) => <ReportBody report={data} />}
    </Show>
  )
}

function ReportBody({ report }: { report: DailyReport }) {
  const { t } = useTranslation('sources')
  const { can } = useSession()
  const delivers = can('DAILY_REPORTS_DELIVER') && open(report)
  return (
    <PageFrame
      title={
        <>
          {report.day} {t(`kind.${report.kind}`)}{' '}
          <Badge tone={reportTone(report)}>{report.late ? t('late') : t(`state.${report.state}`)}</Badge>
        </>
      }
      subtitle={report.unit}
      actions={delivers && <Deliver report={report} />}
    >
      <div className={styles.stack}>
        {report.state === 'returned' && (
          <Alert type="warning" showIcon title={t('returned', { why: report.reason ?? '' })} />
        )}
        {delivers && <ReportUpload report={report} />}
        {report.table && <ReportLines key={report.table.checkedAt} report={report} table={report.table} />}
        <Panel title={t('facts')}>
          <Facts
            columns={2}
            rows={[
              [t('due'), <When key="due" at={report.dueAt} />],
              [t('remindedAt'), <When key="reminded" at={report.remindedAt} />],
              [t('branchAt'), <When key="branch" at={report.branchAt} />],
              [t('deliveredAt'), <When key="delivered" at={report.deliveredAt} />],
              [t('deliveredBy'), report.deliveredBy?.name ?? '–'],
              [t('decidedAt'), <When key="decided" at={report.decidedAt} />],
              [t('decidedBy'), report.decidedBy?.name ?? '–'],
            ]}
          />
        </Panel>
      </div>
    </PageFrame>
  )
}

/** Only what was checked is delivered; that there was nothing is asked once more. */
function Deliver({ report }: { report: DailyReport }) {
  const { t } = useTranslation('sources')
  const actions = useReportActions(report.id)
  const tell = useTell()
  const onError = tell.failure
  const checked = report.table && !report.deliveredAt ? report.table : undefined
  return (
    <Space>
      <Popconfirm
        title={t('nothing.sure')}
        okText={t('nothing.yes')}
        onConfirm={() =>
          actions.nothing.mutate(report.version, {
            onSuccess: () => tell.success(t('nothing.done')),
            onError,
          })
        }
      >
        <Button loading={actions.nothing.isPending}>{t('nothing.say')}</Button>
      </Popconfirm>
      <Button
        type="primary"
        disabled={!checked || checked.fresh + checked.known === 0}
        loading={actions.deliver.isPending}
        onClick={() =>
          actions.deliver.mutate(report.version, {
            onSuccess: () => tell.success(t('deliver.done')),
            onError,
          })
        }
      >
        {t('deliver.submit', { rows: (checked?.fresh ?? 0).toLocaleString() })}
      </Button>
    </Space>
  )
}
