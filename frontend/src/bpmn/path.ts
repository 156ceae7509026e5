import type { PathStep, StepState } from '@/api/types'

export type FlowLike = { id: string; source: string; target: string }

const weight: Record<StepState, number> = { done: 0, cancelled: 1, running: 2, incident: 3 }

/** One state per element, also where it was passed several times: what needs attention wins, else the last pass. */
export function stepMarks(path: readonly PathStep[]): Map<string, StepState> {
  const marks = new Map<string, StepState>()
  for (const step of path) {
    const known = marks.get(step.elementId)
    if (!known || weight[step.state] >= 2 || (weight[known] < 2 && step.state !== known))
      marks.set(step.elementId, step.state)
  }
  return marks
}

/**
 * The sequence flows that were taken. The engine's history knows elements, not flows: a flow counts as taken when its source was left no
 * later than its target was entered, and no other element between them explains the target better.
 */
export function takenFlows(flows: readonly FlowLike[], path: readonly PathStep[]): string[] {
  const into = Map.groupBy(flows, (flow) => flow.target)
  const taken = new Set<string>()
  for (const step of path) {
    const entered = Date.parse(step.startedAt)
    let best: { id: string; left: number } | undefined
    for (const flow of into.get(step.elementId) ?? []) {
      for (const from of path) {
        if (from.elementId !== flow.source || !from.endedAt || from.state === 'cancelled') continue
        const left = Date.parse(from.endedAt)
        if (left <= entered && (!best || left > best.left)) best = { id: flow.id, left }
      }
    }
    if (best) taken.add(best.id)
  }
  return [...taken]
}
