import type { ReactNode } from 'react'
import styles from './page.module.css'

type Props = {
  title: ReactNode
  subtitle?: ReactNode
  actions?: ReactNode
  children: ReactNode
  fill?: boolean
}

/** A page of a workspace: its head stays, its body scrolls. `fill` gives the body the rest of the height. */
export function PageFrame({ title, subtitle, actions, children, fill = false }: Props) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1>{title}</h1>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={fill ? styles.fill : styles.body}>{children}</div>
    </div>
  )
}

type PanelProps = {
  title?: ReactNode
  extra?: ReactNode
  children: ReactNode
  flush?: boolean
  grow?: boolean
  label?: string
}

/** A bordered piece of a page. */
export function Panel({ title, extra, children, flush = false, grow = false, label }: PanelProps) {
  return (
    <section
      className={`${styles.panel} ${grow ? styles.grow : ''}`}
      aria-label={label ?? (typeof title === 'string' ? title : undefined)}
    >
      {(title || extra) && (
        <header className={styles.panelHead}>
          <h2>{title}</h2>
          {extra}
        </header>
      )}
      <div className={flush ? styles.flush : styles.panelBody}>{children}</div>
    </section>
  )
}

/** Label and value pairs, aligned. */
export function Facts({
  rows,
  columns = 1,
}: {
  rows: [label: string, value: ReactNode][]
  columns?: 1 | 2 | 3
}) {
  return (
    <dl
      className={styles.facts}
      style={{ gridTemplateColumns: `repeat(${columns}, max-content minmax(0, 1fr))` }}
    >
      {rows.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
