import { EditOutlined, ImportOutlined, MergeCellsOutlined, PartitionOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CustomerChange } from '@/api/types'
import { EmptyState, Show } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { When } from '@/components/when'
import { changesQuery } from '../queries'
import { useTagName, useWord } from '../words'
import styles from './customers.module.css'

const icons: Record<string, typeof EditOutlined> = {
  edit: EditOutlined,
  import: ImportOutlined,
  merge: MergeCellsOutlined,
  rule: PartitionOutlined,
}

/** Every field that was changed: who, when, from what and to what. */
export function ChangesPanel({ id }: { id: string }) {
  const { t } = useTranslation(['customers', 'common'])
  const word = useWord()
  const said = useSaid()
  const list = useInfiniteQuery(changesQuery(id))
  const item = (row: CustomerChange) => {
    const Icon = icons[row.cause] ?? EditOutlined
    return {
      key: row.id,
      icon: <Icon />,
      title: word('field', row.field),
      aside: <When at={row.at} />,
      body: (
        <span className={styles.change}>
          <span className={styles.former}>{said(row.field, row.former)}</span>
          <span aria-hidden>→</span>
          <span>{said(row.field, row.latter)}</span>
          <span className={styles.quiet}>
            {[row.cause === 'rule' ? undefined : row.by?.displayName, word('cause', row.cause)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ),
    }
  }
  return (
    <div className={styles.foot}>
      <Show query={list} lines={5}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items)
          if (rows.length === 0) return <EmptyState small title={t('changes.empty')} />
          return (
            <>
              <Timeline label={t('changes.title')} items={rows.map(item)} />
              {list.hasNextPage && (
                <Button
                  size="small"
                  block
                  loading={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {t('common:more')}
                </Button>
              )}
            </>
          )
        }}
      </Show>
    </div>
  )
}

/** A kept value in words. */
function useSaid(): (field: string, value?: string | null) => string {
  const { t } = useTranslation(['customers', 'common'])
  const word = useWord()
  const tag = useTagName()
  return (field, value) => {
    if (!value) return t('changes.nothing')
    if (field === 'value' || field === 'care' || field === 'gender') return word(field, value)
    if (field === 'tags') return value.split('、').map(tag).join('、')
    if (value === 'yes' || value === 'no') return t(`common:${value}`)
    return value
  }
}
