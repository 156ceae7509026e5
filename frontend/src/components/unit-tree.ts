import type { OrgUnit } from '@/api/types'

export type TreeNode = { value: string; title: string; children: TreeNode[] }

export const unitTree = (units: OrgUnit[]): TreeNode[] =>
  units.map((unit) => ({ value: unit.id, title: unit.name, children: unitTree(unit.children ?? []) }))
