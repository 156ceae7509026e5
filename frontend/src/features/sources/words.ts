import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { DailyReport, DailyReportState, ReportKind, RowOutcome } from '@/api/types'
import type { Tone } from '@/components/badge'

export const reportKinds: ReportKind[] = ['purchase', 'repair']

export const reportStates: DailyReportState[] = [
  'expected',
  'delivered',
  'returned',
  'approved',
  'takenOver',
  'nothing',
  'missing',
  'cancelled',
]

/** Those that need somebody come first. */
export const rowOutcomes: RowOutcome[] = ['faulty', 'differs', 'failed', 'fresh', 'twice', 'known', 'taken']

const stateTones: Record<DailyReportState, Tone> = {
  expected: 'neutral',
  delivered: 'accent',
  returned: 'warn',
  approved: 'run',
  takenOver: 'ok',
  nothing: 'neutral',
  missing: 'breach',
  cancelled: 'neutral',
}

/** What is owed and late matters more than how it stands. */
export const reportTone = (report: Pick<DailyReport, 'state' | 'late'>): Tone =>
  report.late ? 'breach' : stateTones[report.state]

/** The columns of a table, in the order people write them. */
export const reportColumns: Record<ReportKind, string[]> = {
  purchase: ['name', 'numbers', 'mails', 'address', 'product', 'serial', 'boughtOn', 'contract', 'price'],
  repair: [
    'name',
    'numbers',
    'mails',
    'address',
    'product',
    'serial',
    'visitedOn',
    'visit',
    'mileage',
    'reading',
    'fault',
    'work',
    'cost',
    'warranty',
  ],
}

/** Whether something may still be delivered. */
export const open = (report: Pick<DailyReport, 'state'>) =>
  report.state === 'expected' || report.state === 'returned'

/** What a column is called. One that the screen does not know is shown as it is. */
export function useColumn(): (field: string | null | undefined) => string {
  const { t, i18n } = useTranslation('sources')
  return useCallback(
    (field) => {
      const key = `column.${field}`
      return i18n.exists(key, { ns: 'sources' }) ? t(key as 'column.name') : (field ?? '')
    },
    [t, i18n],
  )
}
