import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { EmptyState, Show } from '@/components/states'
import { orderQuery } from '../queries'
import styles from './forwarding.module.css'
import { OrderContent } from './order-content'
import { OrderStory } from './order-story'

/** An order beside the task about it: whom to call, what was asked, what was done. */
export function OrderBeside({ id }: { id: string }) {
  const { t } = useTranslation('forwarding')
  const order = useQuery(orderQuery(id))
  if (isProblem(order.error) && order.error.status === 404) {
    return <EmptyState small title={t('besideHidden')} />
  }
  return (
    <Show query={order}>
      {(data) => (
        <div className={styles.beside}>
          <h2>
            <Link to="/orders/$id" params={{ id }}>
              {data.summary.number}
            </Link>
          </h2>
          <OrderContent order={data} />
          <OrderStory story={data.story} />
        </div>
      )}
    </Show>
  )
}
