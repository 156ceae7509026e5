import { CompassOutlined } from '@ant-design/icons'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate } from '@tanstack/react-router'
import { isProblem } from '@/api/problem'
import { useSession } from '@/api/session'
import { EmptyState, ErrorState, NoPermission } from '@/components/states'
import { firstScreen, screens, type ScreenKey } from '../workspaces'

/** Draws a screen only for those who may open it; the server refuses the others anyway. */
export function Guard({ screen, children }: { screen: ScreenKey; children: ReactNode }) {
  const { can } = useSession()
  const needs = screens.find((one) => one.key === screen)?.needs ?? []
  return needs.some(can) ? <>{children}</> : <NoPermission />
}

/** Nobody stays at `/`: everyone has a first screen. */
export function Home() {
  const { can } = useSession()
  const first = firstScreen(can)
  return first ? <Navigate to={first.to} replace /> : <NoPermission />
}

export function NotFound() {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<CompassOutlined />}
      title={t('notFound')}
      hint={t('notFoundHint')}
      action={
        <Button type="primary" href="/">
          {t('home')}
        </Button>
      }
    />
  )
}

/** A page that failed while drawing: the frame stays, what was saved is safe. */
export function Crashed({ error }: { error: unknown }) {
  const { t } = useTranslation(['frame', 'common'])
  const router = useRouter()
  if (isProblem(error)) return <ErrorState error={error} onRetry={() => void router.invalidate()} />
  return (
    <div role="alert">
      <EmptyState
        title={t('crash')}
        hint={t('crashHint')}
        action={<Button onClick={() => globalThis.location.reload()}>{t('common:reload')}</Button>}
      />
    </div>
  )
}
