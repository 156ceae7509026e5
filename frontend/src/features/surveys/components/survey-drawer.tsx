import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SurveyRow } from '@/api/types'
import { EmptyState, ErrorState, Loading } from '@/components/states'
import { When } from '@/components/when'
import { type SurveyNarrowing, surveyListQuery } from '../queries'
import { useKeyName } from '../words'
import styles from './results.module.css'

const NOTHING: SurveyNarrowing = { from: '', until: '' }

/** The surveys a figure is made of. */
export function SurveyDrawer({ narrowing, onClose }: { narrowing?: SurveyNarrowing; onClose: () => void }) {
  const { t } = useTranslation('surveys')
  const list = useInfiniteQuery({
    ...surveyListQuery(narrowing ?? NOTHING),
    enabled: narrowing !== undefined,
  })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Drawer open={narrowing !== undefined} onClose={onClose} size="min(640px, 92vw)" title={t('list.title')}>
      {list.isPending && narrowing && <Loading />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <EmptyState small title={t('results.empty')} />}
      {rows.map((row) => (
        <One key={row.id} row={row} />
      ))}
      {list.hasNextPage && (
        <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </Drawer>
  )
}

function One({ row }: { row: SurveyRow }) {
  const { t } = useTranslation('surveys')
  const name = useKeyName()
  const { answer } = row
  return (
    <article className={styles.survey}>
      <div className={styles.meta}>
        <When at={row.askedAt} />
        <span>{name('case-type', row.caseType)}</span>
        <span>{name('channel', row.channel)}</span>
        {row.agent && <span>{row.agent.displayName}</span>}
        <span>{t(`states.${row.state}`)}</span>
      </div>
      {answer && (
        <p>
          {t('list.marks', {
            attitude: answer.attitude,
            efficiency: answer.efficiency,
            accuracy: answer.accuracy,
          })}
          {answer.solved !== undefined && ` · ${t(answer.solved ? 'list.solved' : 'list.unsolved')}`}
        </p>
      )}
      {answer?.comment && <p>{answer.comment}</p>}
    </article>
  )
}
