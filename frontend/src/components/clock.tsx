import { ClockCircleOutlined, FieldTimeOutlined, WarningFilled } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocale } from '@/i18n'
import styles from './clock.module.css'
import { type ClockState, clockFace, clockTime, duration, exact } from './time'
import { useNow } from './use-now'

type Props = {
  dueAt?: string | null
  warnAt?: string | null
  pausedAt?: string | null
  state?: ClockState
  /** Without the slim bar, where the row has one at its edge. */
  plain?: boolean
}

const icons = {
  ok: ClockCircleOutlined,
  warned: FieldTimeOutlined,
  breached: WarningFilled,
  paused: null,
  none: null,
}

/** The product's clock: time left, then time over with a plus. Sign, word and colour all tell its state. */
export function Clock({ plain = false, ...clock }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const face = clockFace(useNow(), clock)
  if (face.state === 'none' || !clock.dueAt) return null
  const time = clockTime(face.seconds, (count) => t('clock.days', { count }))
  const Icon = icons[face.state]
  return (
    <Tooltip title={`${t(`clock.${face.state}`)} · ${t('clock.due', { at: exact(clock.dueAt, locale) })}`}>
      <span
        className={`${styles.clock} ${styles[face.state]} ${plain ? styles.plain : ''}`}
        data-clock={face.state}
      >
        {Icon ? <Icon className={styles.mark} aria-hidden /> : <span className={styles.mark}>‖</span>}
        <span role="timer" aria-live="off" aria-label={`${t(`clock.${face.state}`)} ${time}`}>
          {face.state === 'breached' ? `+${time}` : time}
        </span>
      </span>
    </Tooltip>
  )
}

/** How long something has been going on: `3:12`. */
export function Elapsed({ since }: { since: string }) {
  const now = useNow()
  return (
    <span role="timer" aria-live="off">
      {duration((now - Date.parse(since)) / 1000)}
    </span>
  )
}
