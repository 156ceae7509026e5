import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupState } from '@/api/types'
import { Facts, Panel } from '@/components/page'
import { Show } from '@/components/states'
import { When } from '@/components/when'
import { useLocale } from '@/i18n'
import { backupStateQuery } from '../queries'
import styles from './stuck.module.css'

/** When the last backup was made and what it holds. */
export function Backups({ chooser }: { chooser: ReactNode }) {
  const { t } = useTranslation('control')
  const state = useQuery(backupStateQuery)
  return (
    <Panel title={t('list.backups')} extra={chooser}>
      <Show query={state}>{(backups) => <Standing backups={backups} />}</Show>
    </Panel>
  )
}

/** Seen on every list of the page while no backup is recent enough. */
export function BackupWarning() {
  const { t } = useTranslation('control')
  const { data } = useQuery(backupStateQuery)
  if (!data?.late) return null
  return (
    <Alert
      className={styles.warning}
      type="warning"
      showIcon
      title={t(data.last ? 'backup.late' : 'backup.never', { hours: data.lateAfterHours })}
      description={data.failed && t(`backup.problem.${data.failed.problem as 'failed'}`)}
    />
  )
}

function Standing({ backups }: { backups: BackupState }) {
  const { t } = useTranslation('control')
  const locale = useLocale()
  const { last, failed } = backups
  const many = new Intl.NumberFormat(locale)
  return (
    <>
      <Facts
        rows={[
          [t('backup.daily'), backups.on ? t('backup.on', { keep: backups.keep }) : t('backup.off')],
          [t('backup.last'), <When key="last" at={last?.endedAt} />],
          [t('backup.size'), last ? size(last.bytes, locale) : '–'],
          [
            t('backup.holds'),
            last
              ? t('backup.content', {
                  rows: many.format(last.rows),
                  tables: many.format(last.tables),
                  files: many.format(last.files),
                })
              : '–',
          ],
          [t('backup.name'), last?.name ?? '–'],
        ]}
      />
      {failed && (
        <Alert
          className={styles.warning}
          type="error"
          showIcon
          title={
            <>
              {t('backup.failed')} <When at={failed.startedAt} />
            </>
          }
          description={t(`backup.problem.${failed.problem as 'failed'}`)}
        />
      )}
    </>
  )
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** In the unit that keeps it short. */
function size(bytes: number, locale: string) {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step)
}
