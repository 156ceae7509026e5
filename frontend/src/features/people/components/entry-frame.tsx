import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '@/components/mark'
import styles from './entry.module.css'

/** The door: what the product is on one side, the form on the other. */
export function EntryFrame({
  corner,
  title,
  children,
}: {
  corner: ReactNode
  title: string
  children: ReactNode
}) {
  const { t } = useTranslation(['people', 'frame'])
  return (
    <div className={styles.door}>
      <aside className={styles.side}>
        <div className={styles.brand}>
          <Mark size={36} />
          <span>{t('frame:product')}</span>
        </div>
        <Loop />
        <div>
          <p className={styles.tagline}>{t('frame:tagline')}</p>
          <p className={styles.welcome}>{t('welcome')}</p>
        </div>
      </aside>
      <main className={styles.main}>
        <div className={styles.corner}>{corner}</div>
        <div className={styles.card}>
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  )
}

function Loop() {
  return (
    <svg viewBox="0 0 400 300" className={styles.loop} aria-hidden>
      <g fill="none" stroke="currentColor" strokeWidth="1.5">
        <path d="M60 150h56M164 150h52M264 150h52" />
        <path d="M340 174v46a14 14 0 0 1-14 14H74a14 14 0 0 1-14-14v-46" strokeDasharray="4 5" />
        <circle cx="40" cy="150" r="20" />
        <rect x="116" y="126" width="48" height="48" rx="8" />
        <path d="M240 122l28 28-28 28-28-28z" />
        <circle cx="340" cy="150" r="24" strokeWidth="4" />
      </g>
      <path
        d="m330 150 7 7 14-14"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
