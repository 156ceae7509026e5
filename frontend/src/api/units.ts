import { queryOptions } from '@tanstack/react-query'
import { api, body } from './client'
import type { OrgUnit } from './types'

/** The organisation, which more than one feature shows. */
export const unitsQuery = queryOptions({
  queryKey: ['org-units'],
  queryFn: (): Promise<OrgUnit[]> => body(api.GET('/api/org-units')),
})
