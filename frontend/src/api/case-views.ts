import type { Permission } from './types'

export const caseViews = ['mine', 'team', 'all'] as const
export type CaseViewName = (typeof caseViews)[number]

/** Whose cases somebody can ask for; the first one is where they start. */
export function viewsOf(can: (permission: Permission) => boolean): CaseViewName[] {
  const own: CaseViewName[] = can('CASES_WORK') ? ['mine'] : []
  return can('CASES_ASSIGN') ? ['team', ...own, 'all'] : [...own, 'all']
}
