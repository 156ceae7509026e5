import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RejectedSignal } from '@/api/types'
import { type Column, DataTable } from '@/components/data-table'
import { useTell } from '@/components/problem-text'
import { EmptyState } from '@/components/states'
import { When } from '@/components/when'
import { rejectedSignalsQuery, useStuckActions } from '../queries'
import { Decide } from './decide'
import { DropDialog } from './drop-dialog'
import styles from './stuck.module.css'

/** What PBXs said and could not be applied. One that could not even be read is not tried again. */
export function RejectedSignals({ chooser }: { chooser: ReactNode }) {
  const { t } = useTranslation('control')
  const { tryAgain, dropSignal } = useStuckActions()
  const { mutate } = tryAgain
  const { success, failure } = useTell()
  const [dropped, setDropped] = useState<RejectedSignal>()
  const columns = useMemo<Column<RejectedSignal>[]>(
    () => [
      { id: 'since', header: t('received'), width: 190, cell: (row) => <When at={row.receivedAt} /> },
      { id: 'pbx', header: t('pbx'), width: 130, cell: (row) => row.pbx },
      { id: 'what', header: t('signal'), width: 190, cell: (row) => <code>{row.type}</code> },
      { id: 'why', header: t('why'), cell: (row) => <span className={styles.why}>{row.reason}</span> },
      {
        id: 'decide',
        header: t('decide'),
        width: 190,
        cell: (row) => (
          <Decide
            again={t('tryAgain')}
            onAgain={
              row.readable
                ? () => mutate(row, { onSuccess: () => success(t('applied')), onError: failure })
                : undefined
            }
            onDrop={() => setDropped(row)}
          />
        ),
      },
    ],
    [t, mutate, success, failure],
  )
  return (
    <>
      <DataTable
        name="rejected-signals"
        label={t('list.signals')}
        columns={columns}
        query={useInfiniteQuery(rejectedSignalsQuery)}
        rowKey={(row) => `${row.pbx}/${row.epoch}/${row.ordinal}`}
        toolbar={chooser}
        empty={<EmptyState title={t('empty.signals')} hint={t('emptyHint.signals')} />}
      />
      <DropDialog
        title={t('drop.signal')}
        hint={t('drop.signalHint')}
        row={dropped}
        action={dropSignal}
        onClose={() => setDropped(undefined)}
      />
    </>
  )
}
