import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { useText } from '@/i18n'
import { crisisLineQuery } from '../crises'

/** What everybody says while a crisis lasts; nothing otherwise. */
export function CrisisBanner() {
  const { t } = useTranslation('complaints')
  const text = useText()
  const { can } = useSession()
  const line = useQuery({ ...crisisLineQuery, enabled: can('CONTACTS_WORK') }).data
  if (!line?.since) return null
  return <Alert banner type="error" title={t('crisis.banner', { text: text(line.text) })} />
}
