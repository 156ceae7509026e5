import type { ReactNode } from 'react'
import type { TabbedKey } from '../workspaces'
import styles from './frame.module.css'
import { WorkspaceTabs } from './rail'

export function Tabbed({ workspace, children }: { workspace: TabbedKey; children: ReactNode }) {
  return (
    <div className={styles.workspace}>
      <WorkspaceTabs workspace={workspace} />
      <div className={styles.workspaceBody}>{children}</div>
    </div>
  )
}
