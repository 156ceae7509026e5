import {
  InboxOutlined,
  LockOutlined,
  ReloadOutlined,
  SearchOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { useProblemText } from './problem-text'
import styles from './states.module.css'

type Props = { icon?: ReactNode; title: string; hint?: string; action?: ReactNode; small?: boolean }

/** A place without content that says what to do next. */
export function EmptyState({ icon, title, hint, action, small = false }: Props) {
  return (
    <div className={`${styles.state} ${small ? styles.small : ''}`}>
      {!small && (
        <span className={styles.icon} aria-hidden>
          {icon ?? <InboxOutlined />}
        </span>
      )}
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}

export function NothingFound({ onClear }: { onClear?: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<SearchOutlined />}
      title={t('nothingFound')}
      hint={t('nothingFoundHint')}
      action={onClear && <Button onClick={onClear}>{t('clearFilters')}</Button>}
    />
  )
}

export function NoPermission() {
  const { t } = useTranslation()
  return <EmptyState icon={<LockOutlined />} title={t('noPermission')} hint={t('noPermissionHint')} />
}

/** A failure with its reason in words, and the way to try again. */
export function ErrorState({
  error,
  onRetry,
  small,
}: {
  error: unknown
  onRetry?: () => void
  small?: boolean
}) {
  const { t } = useTranslation()
  const text = useProblemText()
  if (isProblem(error) && error.status === 403) return <NoPermission />
  return (
    <div role="alert">
      <EmptyState
        small={small}
        icon={<WarningOutlined />}
        title={t('failed')}
        hint={text(error)}
        action={
          onRetry && (
            <Button icon={<ReloadOutlined />} onClick={onRetry}>
              {t('retry')}
            </Button>
          )
        }
      />
    </div>
  )
}

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation()
  return (
    <div className={styles.loading} role="status" aria-label={t('loading')}>
      <Skeleton active title={false} paragraph={{ rows: lines }} />
    </div>
  )
}

type Query<T> = { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown }

/** Loading, failure or content of one query. Old content stays while a refetch fails. */
export function Show<T>({
  query,
  children,
  lines,
}: {
  query: Query<T>
  children: (data: T) => ReactNode
  lines?: number
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isPending) return <Loading lines={lines} />
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
}
