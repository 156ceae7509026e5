import type { Role } from '@/api/types'

export const roles: Role[] = [
  'AGENT',
  'TEAM_LEADER',
  'QA',
  'TRAINER',
  'OPS_MANAGER',
  'MANAGEMENT',
  'LEGAL',
  'KNOWLEDGE_SPECIALIST',
  'PROCESS_OWNER',
  'AUDITOR',
  'ADMINISTRATOR',
  'HANDLER',
  'PARTNER',
]

export const asRole = (name: string): Role | undefined => roles.find((role) => role === name)
