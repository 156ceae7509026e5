import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StuckMessage } from '@/api/types'
import { type Column, DataTable } from '@/components/data-table'
import { useTell } from '@/components/problem-text'
import { EmptyState } from '@/components/states'
import { When } from '@/components/when'
import { stuckMessagesQuery, useStuckActions } from '../queries'
import { Decide } from './decide'
import { DropDialog } from './drop-dialog'
import styles from './stuck.module.css'

const topics = ['notice-mail', 'notice-sms', 'routing.presence'] as const

/** Mail, SMS and words to the PBX that did not leave the house. */
export function StuckMessages({ chooser }: { chooser: ReactNode }) {
  const { t } = useTranslation('control')
  const { sendAgain, dropMessage } = useStuckActions()
  const { mutate } = sendAgain
  const { success, failure } = useTell()
  const [dropped, setDropped] = useState<StuckMessage>()
  const columns = useMemo<Column<StuckMessage>[]>(() => {
    const topic = (code: string) => {
      const known = topics.find((one) => one === code)
      return known ? t(`topic.${known.replace('.', '-') as 'notice-mail'}`) : code
    }
    return [
      { id: 'since', header: t('since'), width: 190, cell: (row) => <When at={row.createdAt} /> },
      { id: 'what', header: t('what'), width: 190, cell: (row) => topic(row.topic) },
      { id: 'attempts', header: t('attempts'), width: 80, align: 'right', cell: (row) => row.attempts },
      { id: 'why', header: t('why'), cell: (row) => <span className={styles.why}>{row.error}</span> },
      { id: 'key', header: t('key'), hidden: true, cell: (row) => <code>{row.key}</code> },
      {
        id: 'decide',
        header: t('decide'),
        width: 190,
        cell: (row) => (
          <Decide
            again={t('sendAgain')}
            onAgain={() => mutate(row, { onSuccess: () => success(t('sentAgain')), onError: failure })}
            onDrop={() => setDropped(row)}
          />
        ),
      },
    ]
  }, [t, mutate, success, failure])
  return (
    <>
      <DataTable
        name="stuck-messages"
        label={t('list.messages')}
        columns={columns}
        query={useInfiniteQuery(stuckMessagesQuery)}
        rowKey={(row) => row.id}
        toolbar={chooser}
        empty={<EmptyState title={t('empty.messages')} hint={t('emptyHint.messages')} />}
      />
      <DropDialog
        title={t('drop.message')}
        hint={t('drop.messageHint')}
        row={dropped}
        action={dropMessage}
        onClose={() => setDropped(undefined)}
      />
    </>
  )
}
