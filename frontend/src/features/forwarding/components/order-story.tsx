import {
  CheckOutlined,
  ClockCircleOutlined,
  FormOutlined,
  QuestionOutlined,
  RollbackOutlined,
  SendOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderEvent } from '@/api/types'
import type { Tone } from '@/components/badge'
import { EmptyState } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { When } from '@/components/when'
import { useWord } from '../words'
import styles from './forwarding.module.css'

const icons: Record<string, [icon: ReactNode, tone: Tone]> = {
  sent: [<SendOutlined key="sent" />, 'run'],
  late: [<ClockCircleOutlined key="late" />, 'breach'],
  infoAsked: [<QuestionOutlined key="info" />, 'warn'],
  extensionAsked: [<QuestionOutlined key="extension" />, 'warn'],
  round: [<RollbackOutlined key="round" />, 'warn'],
  recalled: [<RollbackOutlined key="recalled" />, 'neutral'],
  ended: [<CheckOutlined key="ended" />, 'ok'],
}

/** What happened to an order: who said what, until when. */
export function OrderStory({ story }: { story: OrderEvent[] }) {
  const { t } = useTranslation('forwarding')
  const word = useWord()
  if (story.length === 0) return <EmptyState small title={t('noStory')} />
  return (
    <Timeline
      label={t('story')}
      items={story.map((event) => {
        const [icon, tone] = icons[event.code] ?? [<FormOutlined key="form" />, 'neutral']
        const detail = event.detail && event.code !== 'round' ? word('detail', event.detail) : undefined
        return {
          key: `${event.at}-${event.code}`,
          icon,
          tone,
          title: word('event', event.code),
          aside: (
            <>
              {event.who?.displayName} <When at={event.at} bare />
            </>
          ),
          body: (detail || event.until || event.words) && (
            <span className={styles.tale}>
              {detail && <span>{detail}</span>}
              {event.until && (
                <span>
                  {event.code === 'user_AcceptWorkOrder' ? t('plannedFor') : t('until')}{' '}
                  <When at={event.until} bare />
                </span>
              )}
              {event.words && <span>{event.words}</span>}
            </span>
          ),
        }
      })}
    />
  )
}
