export const evaluationStates = [
  'planned',
  'scored',
  'released',
  'delivered',
  'appealed',
  'accepted',
  'deemed',
  'changed',
  'kept',
  'replaced',
] as const
export type EvaluationState = (typeof evaluationStates)[number]

export const qualityGroupings = ['agent', 'unit', 'form', 'origin'] as const
export type QualityGrouping = (typeof qualityGroupings)[number]

export const stateTones = {
  planned: 'neutral',
  scored: 'run',
  released: 'accent',
  delivered: 'accent',
  appealed: 'warn',
  accepted: 'ok',
  deemed: 'ok',
  changed: 'ok',
  kept: 'ok',
  replaced: 'neutral',
} as const

export const gradeTones = { fail: 'breach', qualified: 'neutral', good: 'ok', excellent: 'ok' } as const
