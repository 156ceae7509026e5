import type { Me, Permission } from '@/api/types'
import type { CaseFilter } from './queries'

export const caseViews = ['mine', 'team', 'all'] as const
export type CaseViewName = (typeof caseViews)[number]

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

/** Whose cases somebody can ask for; the first one is where they start. */
export function viewsOf(can: (permission: Permission) => boolean): CaseViewName[] {
  const own: CaseViewName[] = can('CASES_WORK') ? ['mine'] : []
  return can('CASES_ASSIGN') ? ['team', ...own, 'all'] : [...own, 'all']
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
