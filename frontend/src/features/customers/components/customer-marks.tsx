import { useTranslation } from 'react-i18next'
import type { CustomerCare, CustomerValue } from '@/api/types'
import { Badge } from '@/components/badge'

/** What an agent must know about a customer before the first word. */
export function CustomerMarks({ value, care }: { value: CustomerValue; care: CustomerCare }) {
  const { t } = useTranslation('customers')
  return (
    <>
      {(value === 'key' || value === 'high') && <Badge tone="accent">{t(`value.${value}`)}</Badge>}
      {care !== 'none' && <Badge tone="warn">{t(`care.${care}`)}</Badge>}
    </>
  )
}
