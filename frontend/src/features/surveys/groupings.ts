/** By what figures are told apart. */
export const groupings = ['agent', 'unit', 'queue', 'case-type', 'channel', 'day', 'month'] as const
export type Grouping = (typeof groupings)[number]
