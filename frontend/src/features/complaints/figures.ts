/** Which promises a figure counts. */
export const counted = {
  due: {},
  told: { outcome: 'kept' },
  attempted: { outcome: 'attempted' },
  missed: { outcome: 'missed' },
  firstDue: { first: true },
  firstTold: { outcome: 'kept', first: true },
} as const

export type FeedbackFigure = keyof typeof counted
export const feedbackFigures = Object.keys(counted) as FeedbackFigure[]
