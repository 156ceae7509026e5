import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { Mark } from '@/components/mark'
import { mayOpen, type TabbedKey, workspaces } from '../workspaces'
import styles from './frame.module.css'

/** The workspaces the person may use. */
export function Rail() {
  const { t } = useTranslation('frame')
  const { can } = useSession()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const root = (to: string) => `/${to.split('/')[1]}`
  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      <Link to="/" className={styles.mark} aria-label={t('product')}>
        <Mark size={32} />
      </Link>
      <ul>
        {workspaces.map((workspace) => {
          const first = workspace.screens.find((screen) => mayOpen(screen, can))
          if (!first) return null
          const here = path.startsWith(root(first.to))
          return (
            <li key={workspace.key}>
              <Link
                to={first.to}
                aria-current={here ? 'page' : undefined}
                className={`${styles.item} ${here ? styles.here : ''}`}
              >
                <span className={styles.icon} aria-hidden>
                  {workspace.icon}
                </span>
                {t(`rail.${workspace.key}`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The screens of one workspace, where it has several. */
export function WorkspaceTabs({ workspace }: { workspace: TabbedKey }) {
  const { t } = useTranslation('frame')
  const { can } = useSession()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const open =
    workspaces.find((one) => one.key === workspace)?.screens.filter((screen) => mayOpen(screen, can)) ?? []
  if (open.length < 2) return null
  return (
    <nav className={styles.tabs} aria-label={t(`rail.${workspace}`)}>
      {open.map((screen) => (
        <Link
          key={screen.key}
          to={screen.to}
          aria-current={path === screen.to ? 'page' : undefined}
          className={`${styles.tab} ${path === screen.to ? styles.tabHere : ''}`}
        >
          {t(`screens.${screen.key}`)}
        </Link>
      ))}
    </nav>
  )
}
