import { Button, Skeleton } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '@/api/types'
import styles from './data-table.module.css'
import { ErrorState } from './states'

export type Infinite<Row> = {
  data: { pages: Page<Row>[] } | undefined
  error: unknown
  isPending: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}
type Whole<Row> = { data: Row[] | undefined; error: unknown; isPending: boolean; refetch: () => unknown }

/** A list that comes whole, for the table that otherwise loads page by page. */
export function useOnePage<Row>({ data, error, isPending, refetch }: Whole<Row>): Infinite<Row> {
  const pages = useMemo(() => data && { pages: [{ items: data }] }, [data])
  return {
    data: pages,
    error,
    isPending,
    refetch,
    hasNextPage: false,
    isFetchingNextPage: false,
    fetchNextPage: () => undefined,
  }
}

type Props<Row> = { query: Infinite<Row>; count: number; span: number; empty: ReactNode; children: ReactNode }

export function TableBody<Row>({ query, count, span, empty, children }: Props<Row>) {
  const { t } = useTranslation()
  if (query.isPending) {
    return (
      <tbody aria-label={t('loading')}>
        {Array.from({ length: 8 }, (_, row) => (
          <tr key={`waiting-${row}`}>
            {Array.from({ length: span }, (_, cell) => (
              <td key={`waiting-${row}-${cell}`}>
                <Skeleton.Input active size="small" block style={{ height: 14, minWidth: 40 }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    )
  }
  if (query.data === undefined || count === 0) {
    return (
      <tbody>
        <tr>
          <td colSpan={span} className={styles.none}>
            {query.data === undefined ? (
              <ErrorState error={query.error} onRetry={() => void query.refetch()} />
            ) : (
              empty
            )}
          </td>
        </tr>
      </tbody>
    )
  }
  return (
    <>
      <tbody>{children}</tbody>
      <tfoot>
        <tr>
          <td colSpan={span}>
            <div className={styles.foot}>
              <span>{query.hasNextPage ? t('rowsSoFar', { count }) : t('allLoaded', { count })}</span>
              {query.hasNextPage && (
                <Button
                  size="small"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </div>
          </td>
        </tr>
      </tfoot>
    </>
  )
}
