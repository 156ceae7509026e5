import { DownloadOutlined, ImportOutlined, InboxOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '@/api/client'
import { PageFrame, Panel } from '@/components/page'
import { useProblemText, useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { When } from '@/components/when'
import { useImport } from '../actions'
import { pastImportsQuery } from '../queries'
import styles from './customers.module.css'
import { ImportReport } from './import-report'

const columns = [
  'externalKey',
  'name',
  'numbers',
  'mails',
  'gender',
  'region',
  'address',
  'note',
  'tags',
  'product',
  'serial',
  'contract',
  'boughtOn',
  'price',
] as const

/** Customers out of a table: first what would happen, line by line, then the import itself. */
export function ImportPage() {
  const { t } = useTranslation(['customers', 'common'])
  const [file, setFile] = useState<File>()
  const [key, setKey] = useState(newKey)
  const [addHeld, setAddHeld] = useState(false)
  const run = useImport()
  const tell = useTell()
  const problem = useProblemText()
  const report = run.data
  const preview = (chosen: File, held: boolean) => {
    setFile(chosen)
    setAddHeld(held)
    setKey(newKey())
    run.mutate({ file: chosen, addHeld: held, key, dryRun: true })
  }
  const take = () =>
    file &&
    run.mutate(
      { file, addHeld, key, dryRun: false },
      { onSuccess: (done) => tell.success(t('import.done', { count: done.added + done.changed })) },
    )
  const willDo = report?.dryRun ? report.added + report.changed : 0
  return (
    <PageFrame
      title={t('import.title')}
      subtitle={t('import.subtitle')}
      actions={
        report?.dryRun && (
          <Button
            type="primary"
            icon={<ImportOutlined />}
            disabled={willDo === 0}
            loading={run.isPending}
            onClick={take}
          >
            {t('import.submit', { count: willDo })}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        <Panel title={t('import.file')} extra={<Template />}>
          <div className={styles.dialog}>
            <Upload.Dragger
              accept=".csv,text/csv"
              showUploadList={false}
              disabled={run.isPending}
              beforeUpload={(chosen) => {
                preview(chosen, addHeld)
                return false
              }}
            >
              <InboxOutlined aria-hidden style={{ fontSize: 24, color: 'var(--rl-accent)' }} />
              <p>{file ? t('import.another', { name: file.name }) : t('import.drop')}</p>
              <p className={styles.quiet}>{t('import.limits')}</p>
            </Upload.Dragger>
            <Checkbox
              checked={addHeld}
              disabled={run.isPending}
              onChange={(event) =>
                file ? preview(file, event.target.checked) : setAddHeld(event.target.checked)
              }
            >
              {t('import.addHeld')}
            </Checkbox>
            {run.error && <Alert type="error" showIcon title={problem(run.error)} />}
          </div>
        </Panel>
        {report && <ImportReport report={report} />}
        <Past />
      </div>
    </PageFrame>
  )
}

/** An empty table with the right heads; the mark at its beginning tells spreadsheets that it is UTF-8. */
function Template() {
  const { t } = useTranslation('customers')
  const heads = columns.map((column) => t(`column.${column}`)).join(',')
  return (
    <a
      download={`${t('import.title')}.csv`}
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${heads}\r\n`)}`}
    >
      <DownloadOutlined aria-hidden /> {t('import.template')}
    </a>
  )
}

function Past() {
  const { t } = useTranslation('customers')
  const past = useQuery(pastImportsQuery)
  const counts = ['added', 'changed', 'unchanged', 'held', 'failed'] as const
  return (
    <Panel flush title={t('import.past')}>
      <Show query={past} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState small title={t('import.none')} />
          ) : (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('import.at')}</th>
                  <th scope="col">{t('import.by')}</th>
                  <th scope="col">{t('import.file')}</th>
                  {counts.map((count) => (
                    <th key={count} scope="col" className={styles.number}>
                      {t(`outcome.${count}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <When at={row.at} />
                    </td>
                    <td>{row.by?.displayName}</td>
                    <td>
                      {row.fileName} <span className={styles.quiet}>{row.encoding}</span>
                    </td>
                    {counts.map((count) => (
                      <td key={count} className={styles.number}>
                        {row[count].toLocaleString()}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Show>
    </Panel>
  )
}
