import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ProviderRow } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { PeriodPicker, periodOf } from '@/components/period-picker'
import { EmptyState, Show } from '@/components/states'
import { providerReportQuery, type ReportPeriod } from '../queries'
import styles from './forwarding.module.css'

type Props = { search: Partial<ReportPeriod>; onSearch: (period: ReportPeriod) => void }

/** How departments and partners keep the times of what they are asked to do; this month, or the days one picks. */
export function ProviderReportPage({ search, onSearch }: Props) {
  const { t } = useTranslation('forwarding')
  const period: ReportPeriod = periodOf(search)
  const report = useQuery(providerReportQuery(period))
  return (
    <PageFrame
      title={t('report.title')}
      subtitle={t('report.subtitle')}
      actions={<PeriodPicker label={t('report.period')} value={period} onPick={onSearch} />}
    >
      <Panel flush label={t('report.title')}>
        <Show query={report}>
          {(rows) =>
            rows.length === 0 ? <EmptyState small title={t('report.empty')} /> : <Figures rows={rows} />
          }
        </Show>
      </Panel>
    </PageFrame>
  )
}

function Figures({ rows }: { rows: ProviderRow[] }) {
  const { t } = useTranslation('forwarding')
  return (
    <table className={styles.report}>
      <thead>
        <tr>
          <th scope="col">{t('report.provider')}</th>
          <th scope="col">{t('report.kind')}</th>
          {(['orders', 'accepted', 'solved', 'returned', 'urged'] as const).map((figure) => (
            <th key={figure} scope="col" className={styles.figure}>
              {t(`report.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.id} ${row.kind}`}>
            <th scope="row">{row.name}</th>
            <td>{t(`report.kinds.${row.kind as 'partner'}`)}</td>
            <td className={styles.figure}>{row.orders}</td>
            <td className={styles.figure}>
              <Share inTime={row.acceptedInTime} all={row.acceptAsked} />
            </td>
            <td className={styles.figure}>
              <Share inTime={row.solvedInTime} all={row.solveAsked} />
            </td>
            <td className={styles.figure}>{row.returned}</td>
            <td className={styles.figure}>{row.urged}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many of those that were due; nothing while none was. */
function Share({ inTime, all }: { inTime: number; all: number }) {
  const { t } = useTranslation('forwarding')
  if (all === 0) return '–'
  return t('report.ofAll', { inTime, all, percent: Math.floor((inTime / all) * 100) })
}
