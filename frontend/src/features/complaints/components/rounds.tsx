import { useTranslation } from 'react-i18next'
import type { Case, Complaint } from '@/api/types'
import { CompletedForms } from '@/components/completed-forms'
import { EmptyState } from '@/components/states'

/** Solutions, presentations, confirmations and decisions of people, the latest first and open. */
export function Rounds({ complaint, file }: { complaint: Complaint; file: Case }) {
  const { t } = useTranslation('complaints')
  const forms = complaint.forms.filter((form) => form.elementId !== 'user_RegisterAndSoothe')
  if (forms.length === 0) return <EmptyState small title={t('noRounds')} hint={t('noRoundsHint')} />
  return <CompletedForms forms={forms} file={file} />
}
