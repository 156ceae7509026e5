import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/components/page'
import { RemediationPanel } from './remediation-panel'

/** One of them at its own address. */
export function RemediationPage({ id }: { id: string }) {
  const { t } = useTranslation('remediation')
  return (
    <PageFrame title={t('one')}>
      <Link to="/quality/remediations">{t('title')}</Link>
      <RemediationPanel id={id} />
    </PageFrame>
  )
}
