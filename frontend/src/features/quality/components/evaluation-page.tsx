import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/components/page'
import { EvaluationPanel } from './evaluation-panel'

/** One evaluation at its own address. */
export function EvaluationPage({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('quality')
  return (
    <PageFrame title={t('one')}>
      {/* By keyboard, too, the page scrolls where there is nothing to fill in. */}
      <Link to="/quality/evaluations">{t('title')}</Link>
      <EvaluationPanel id={id} onDone={onDone} />
    </PageFrame>
  )
}
