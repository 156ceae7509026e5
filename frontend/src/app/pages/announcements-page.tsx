import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/components/page'
import { CrisisPanel } from '@/features/complaints/components/crisis-panel'
import { DisturbancePanel, PastDisturbances } from '@/features/routing/components/disturbance-panel'

/** What operations tell callers and agents: a disturbed service, the line for a crisis. */
export function AnnouncementsPage() {
  const { t } = useTranslation('frame')
  return (
    <PageFrame title={t('screens.announcements')} subtitle={t('announcements.subtitle')}>
      <div style={{ display: 'grid', gap: 16 }}>
        <DisturbancePanel />
        <CrisisPanel
          caseLink={(id, number) => (
            <Link to="/cases/$id" params={{ id }}>
              {number}
            </Link>
          )}
        />
        <PastDisturbances />
      </div>
    </PageFrame>
  )
}
