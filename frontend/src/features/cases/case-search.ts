import type { CaseViewName } from '@/api/case-views'
import type { Me } from '@/api/types'
import type { CaseFilter } from './queries'

/** What the address of the list carries. */
export type CaseSearch = {
  view?: CaseViewName
  state?: CaseFilter['state']
  sort?: CaseFilter['sort']
  kind?: string
  status?: string[]
  severity?: string
  overdue?: boolean
  q?: string
}

export function toFilter(search: CaseSearch, view: CaseViewName, me: Me): CaseFilter {
  const state = search.state ?? 'open'
  const open = state === 'open'
  return {
    state,
    sort: open ? (search.sort ?? 'due') : 'received',
    kind: search.kind,
    status: open ? search.status : undefined,
    severity: search.severity,
    overdue: (open && search.overdue) || undefined,
    q: search.q,
    owner: view === 'mine' ? me.id : undefined,
    team: view === 'team' ? me.unit.id : undefined,
  }
}
