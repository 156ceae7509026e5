import { DownloadOutlined, InboxOutlined } from '@ant-design/icons'
import { Alert, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DailyReport, ReportKind } from '@/api/types'
import { Panel } from '@/components/page'
import { useProblemText } from '@/components/problem-text'
import { useReportActions } from '../queries'
import { reportColumns, useColumn } from '../words'
import styles from './sources.module.css'

/** Takes a table in and has it checked; nothing is delivered by that. */
export function ReportUpload({ report }: { report: DailyReport }) {
  const { t } = useTranslation('sources')
  const { upload } = useReportActions(report.id)
  const problem = useProblemText()
  return (
    <Panel title={t('upload.title')} extra={<Template kind={report.kind} />}>
      <div className={styles.part}>
        <Upload.Dragger
          accept=".csv,text/csv"
          showUploadList={false}
          disabled={upload.isPending}
          beforeUpload={(chosen) => {
            upload.mutate(chosen)
            return false
          }}
        >
          <InboxOutlined aria-hidden style={{ fontSize: 24, color: 'var(--rl-accent)' }} />
          <p>{report.table ? t('upload.another', { name: report.table.fileName }) : t('upload.drop')}</p>
          <p className={styles.quiet}>{t('upload.limits')}</p>
        </Upload.Dragger>
        {upload.error && <Alert type="error" showIcon title={problem(upload.error)} />}
      </div>
    </Panel>
  )
}

/** An empty table with the right heads; the mark at its beginning tells spreadsheets that it is UTF-8. */
function Template({ kind }: { kind: ReportKind }) {
  const { t } = useTranslation('sources')
  const column = useColumn()
  const heads = reportColumns[kind].map(column).join(',')
  return (
    <a
      download={`${t(`kind.${kind}`)}.csv`}
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${heads}\r\n`)}`}
    >
      <DownloadOutlined aria-hidden /> {t('upload.template')}
    </a>
  )
}
