import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProviderRow } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { PeriodPicker, periodOf } from '@/components/period-picker'
import { EmptyState, Show } from '@/components/states'
import { type ProviderFigure, providerFigures } from '../provider-figures'
import { type ProviderSearch, providerReportQuery } from '../provider-report'
import styles from './forwarding.module.css'
import { HandOvers } from './hand-overs'

type Props = { search: ProviderSearch; onSearch: (search: ProviderSearch) => void }

/**
 * How departments and partners keep the times of what they are asked to do; this month, or the days one picks. Every figure opens its
 * hand-overs.
 */
export function ProviderReportPage({ search, onSearch }: Props) {
  const { t } = useTranslation('forwarding')
  const period = periodOf(search)
  const report = useQuery(providerReportQuery(period))
  return (
    <PageFrame
      title={t('report.title')}
      subtitle={t('report.subtitle')}
      actions={
        <PeriodPicker
          label={t('report.period')}
          value={period}
          onPick={(next) => onSearch({ ...search, ...next })}
        />
      }
    >
      <Panel flush label={t('report.title')}>
        <Show query={report}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState small title={t('report.empty')} />
            ) : (
              <Figures rows={rows} onOpen={(figure, provider) => onSearch({ ...search, figure, provider })} />
            )
          }
        </Show>
      </Panel>
      <Drawer
        open={search.figure !== undefined}
        size={960}
        title={search.figure && t('report.rows', { what: t(`report.${search.figure}`) })}
        onClose={() => onSearch({ ...search, figure: undefined, provider: undefined })}
        destroyOnHidden
      >
        {search.figure && <HandOvers period={period} figure={search.figure} provider={search.provider} />}
      </Drawer>
    </PageFrame>
  )
}

type FiguresProps = { rows: ProviderRow[]; onOpen: (figure: ProviderFigure, provider: string) => void }

function Figures({ rows, onOpen }: FiguresProps) {
  const { t } = useTranslation('forwarding')
  return (
    <table className={styles.report}>
      <thead>
        <tr>
          <th scope="col">{t('report.provider')}</th>
          <th scope="col">{t('report.kind')}</th>
          {providerFigures.map((figure) => (
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
            {providerFigures.map((figure) => (
              <td key={figure} className={styles.figure}>
                <FigureOf row={row} figure={figure} onOpen={() => onOpen(figure, row.id)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A figure that opens what it counts; nothing to open where it counts nothing. */
function FigureOf({ row, figure, onOpen }: { row: ProviderRow; figure: ProviderFigure; onOpen: () => void }) {
  const { t } = useTranslation('forwarding')
  const share = (inTime: number, all: number) =>
    all === 0 ? '–' : t('report.ofAll', { inTime, all, percent: Math.floor((inTime / all) * 100) })
  const [text, count] =
    figure === 'accepted'
      ? [share(row.acceptedInTime, row.acceptAsked), row.acceptAsked]
      : figure === 'solved'
        ? [share(row.solvedInTime, row.solveAsked), row.solveAsked]
        : [row[figure], row[figure]]
  if (count === 0) return text
  const label = t('report.rowsOf', { what: t(`report.${figure}`), provider: row.name, figure: text })
  return (
    <Button type="link" size="small" aria-label={label} onClick={onOpen}>
      {text}
    </Button>
  )
}
