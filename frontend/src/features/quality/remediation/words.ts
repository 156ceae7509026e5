export const remediationViews = ['coaching', 'plans', 'streaks', 'trainings'] as const
export type RemediationViewKey = (typeof remediationViews)[number]

export const remediationStates = ['open', 'over'] as const

export const causes = ['K1', 'K2', 'P1', 'P2', 'G1', 'A1', 'A2', 'S1', 'S2', 'S3', 'T1', 'W1'] as const

/** What each list asks for. */
export const narrowings = {
  coaching: { kind: 'individual' },
  plans: { plan: true },
  streaks: { kind: 'streak' },
  trainings: { kind: 'common' },
} as const

export const stageTones = {
  coach: 'warn',
  confirm: 'accent',
  plan: 'warn',
  check: 'run',
  watch: 'run',
  decide: 'warn',
  approve: 'warn',
  transfer: 'warn',
  retrain: 'warn',
  probation: 'run',
  prepare: 'warn',
  train: 'warn',
  makeUp: 'warn',
  judge: 'accent',
  closed: 'ok',
  calledOff: 'neutral',
} as const
