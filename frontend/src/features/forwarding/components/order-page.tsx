import { DownloadOutlined } from '@ant-design/icons'
import { useIsMutating, useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { Order } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { useText } from '@/i18n'
import { orderQuery } from '../queries'
import styles from './forwarding.module.css'
import { OrderActions } from './order-actions'
import { OrderContent } from './order-content'
import { OrderClock, OrderLevel, OrderRound, OrderState } from './order-facts'
import { OrderStory } from './order-story'

/** Draws the form of a task. */
type Work = (taskId: string, onDone: () => void) => ReactNode

/** One order: what is asked, what was said, what is to be done, and everything that happened. */
export function OrderPage({ id, work }: { id: string; work: Work }) {
  const { t } = useTranslation('forwarding')
  const order = useQuery(orderQuery(id))
  if (isProblem(order.error) && order.error.status === 404) {
    return <EmptyState title={t('gone')} hint={t('goneHint')} />
  }
  return (
    <Show query={order} lines={12}>
      {(data) => <OrderBody order={data} work={work} onDone={() => void order.refetch()} />}
    </Show>
  )
}

function OrderBody({ order, work, onDone }: { order: Order; work: Work; onDone: () => void }) {
  const { t } = useTranslation('forwarding')
  const row = order.summary
  return (
    <PageFrame
      title={
        <>
          <span style={{ whiteSpace: 'nowrap' }}>{row.number}</span>
          <OrderState row={row} />
          {row.clock !== 'none' && <OrderClock row={row} />}
          <OrderRound row={row} />
          <OrderLevel row={row} />
        </>
      }
      subtitle={row.subject}
      actions={<OrderActions order={order} />}
    >
      <div className={styles.grid}>
        <div className={styles.stack}>
          <Panel title={t('content')}>
            <OrderContent order={order} />
          </Panel>
          <Tasks order={order} work={work} onDone={onDone} />
        </div>
        <div className={styles.stack}>
          <Panel title={t('files')}>
            <FileList order={order} />
          </Panel>
          <Panel title={t('story')}>
            <OrderStory story={order.story} />
          </Panel>
        </div>
      </div>
    </PageFrame>
  )
}

/**
 * Usually one; several stand beside each other, as when more time was asked for. While one is being completed it stays, although
 * news of it may come before the answer.
 */
function Tasks({ order, work, onDone }: { order: Order; work: Work; onDone: () => void }) {
  const { t } = useTranslation('forwarding')
  const text = useText()
  const busy = useIsMutating() > 0
  const [chosen, setChosen] = useState<string>()
  const [last, setLast] = useState<string>()
  const first = (order.tasks.find((task) => task.id === chosen) ?? order.tasks[0])?.id
  const shown = busy && last ? last : first
  if (shown !== last) setLast(shown)
  if (!shown) {
    return order.summary.outcome ? null : (
      <Panel title={t('work')}>
        <EmptyState small title={t('noWork')} />
      </Panel>
    )
  }
  return (
    <section aria-label={t('work')} className={styles.work}>
      {order.tasks.length > 1 && (
        <Segmented
          aria-label={t('work')}
          value={shown}
          options={order.tasks.map((task) => ({ value: task.id, label: text(task.title) }))}
          onChange={setChosen}
        />
      )}
      <div key={shown}>{work(shown, onDone)}</div>
    </section>
  )
}

function FileList({ order }: { order: Order }) {
  const { t } = useTranslation('forwarding')
  if (order.files.length === 0) return <EmptyState small title={t('noFiles')} />
  return (
    <ul className={styles.files} aria-label={t('files')}>
      {order.files.map((file) => (
        <li key={file.fileId}>
          <a href={`/api/files/${file.fileId}/content`} download={file.name}>
            <DownloadOutlined aria-hidden /> {file.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
