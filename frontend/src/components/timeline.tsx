import type { ReactNode } from 'react'
import type { Tone } from './badge'
import styles from './timeline.module.css'

export type TimelineItem = {
  key: string
  icon: ReactNode
  tone?: Tone
  title: ReactNode
  aside?: ReactNode
  body?: ReactNode
}

/** Things that happened, the newest where the caller puts it. */
export function Timeline({ items, label }: { items: TimelineItem[]; label: string }) {
  return (
    <ol className={styles.line} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={styles.item}>
          <span className={`${styles.icon} ${styles[item.tone ?? 'neutral']}`} aria-hidden>
            {item.icon}
          </span>
          <div className={styles.text}>
            <div className={styles.head}>
              <span className={styles.title}>{item.title}</span>
              <span className={styles.aside}>{item.aside}</span>
            </div>
            {item.body && <div className={styles.body}>{item.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
