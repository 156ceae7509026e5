import type { Callback, CallbackAttempt } from '@/api/types'

/** How far one is with a callback. */
export type Stage =
  /** Taken, not dialled yet. */
  | 'before'
  | 'ringingYou'
  | 'ringingCustomer'
  | 'talking'
  /** The talk is over, what came of it is to be recorded. */
  | 'record'
  /** Not reached, or to be called again. */
  | 'tried'
  | 'over'
  /** It is on offer, or somebody else's, or its hours are over. */
  | 'away'

export const lastAttempt = (callback: Callback): CallbackAttempt | undefined => callback.attempts.at(-1)

export function stageOf(callback: Callback, me: string): Stage {
  const attempt = lastAttempt(callback)
  if (callback.summary.result) return 'over'
  if (attempt && attempt.state !== 'over' && attempt.agent?.id === me) return callStage(attempt)
  if (callback.task?.mine && callback.task.elementId === 'user_TakeCallback') return 'before'
  return attempt?.agent?.id === me && !callback.task ? 'tried' : 'away'
}

function callStage(attempt: CallbackAttempt): Stage {
  if (attempt.state === 'talking') return attempt.endedAt ? 'record' : 'talking'
  return attempt.dialledAt ? 'ringingCustomer' : 'ringingYou'
}

/** Since when it has been so. */
export function since(stage: Stage, attempt: CallbackAttempt | undefined): string | undefined {
  if (stage === 'ringingYou') return attempt?.at
  if (stage === 'ringingCustomer') return attempt?.dialledAt ?? undefined
  if (stage === 'talking') return attempt?.answeredAt ?? undefined
  return undefined
}

export const dialling = (stage: Stage) => stage === 'ringingYou' || stage === 'ringingCustomer'
export const talked = (stage: Stage) => stage === 'talking' || stage === 'record'
