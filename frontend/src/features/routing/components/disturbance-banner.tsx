import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useText } from '@/i18n'
import { currentDisturbanceQuery } from '../disturbances'

/** What agents tell customers while a service is disturbed; nothing otherwise. */
export function DisturbanceBanner() {
  const { t } = useTranslation('routing')
  const text = useText()
  const lasting = useQuery(currentDisturbanceQuery).data?.lasting
  if (!lasting) return null
  return <Alert banner type="warning" title={t('disturbance.banner', { text: text(lasting.text) })} />
}
