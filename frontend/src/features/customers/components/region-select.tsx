import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useCallback } from 'react'
import { useText } from '@/i18n'
import { regionsQuery } from '../queries'

type Props = { held?: string | null; id?: string; value?: string; onChange?: (region?: string) => void }

/** Regions in use; the one a customer has already stays to be chosen. */
export function RegionSelect({ held, ...field }: Props) {
  const text = useText()
  const regions = useQuery(regionsQuery).data ?? []
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={regions
        .filter((region) => region.active || region.key === held)
        .map((region) => ({ value: region.key, label: text(region.name) }))}
    />
  )
}

/** The name of a region; its key while the list is not there. */
export function useRegionName(): (key: string | null | undefined) => string | undefined {
  const text = useText()
  const regions = useQuery(regionsQuery).data
  return useCallback(
    (key) => (key ? text(regions?.find((region) => region.key === key)?.name) || key : undefined),
    [regions, text],
  )
}
