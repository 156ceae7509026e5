import { CustomerServiceOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { monitoringQuery } from '@/api/monitoring'
import { Badge } from '@/components/badge'

/** Tells the agent who takes part in the call, where the centre wants it told. */
export function MonitoredNotice() {
  const { t } = useTranslation('routing')
  const { data } = useQuery(monitoringQuery)
  return data?.ofMyCall.map((one) => (
    <Badge key={one.id} tone="run">
      <CustomerServiceOutlined aria-hidden /> {t(`monitor.by.${one.mode}`, { name: one.name })}
    </Badge>
  ))
}
