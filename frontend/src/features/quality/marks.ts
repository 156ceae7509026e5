import type { Evaluation, EvaluationFindings, EvaluationForm } from '@/api/types'

/** What the evaluator says of one item; `undefined` points: not marked yet, `null`: does not apply. */
export type Mark = {
  points?: number | null
  comment: string
  /** Where in the recording, in seconds from its start. */
  atSec?: number
}

export type Marks = {
  items: Record<string, Mark>
  fatals: string[]
  problem: string
  suggestion: string
  related: string
  reason: string
}

export const best = (scale: string) => (scale === 'points' ? 5 : 1)

/** What was written last, else what others found, else what the system answers. */
export function begun(form: EvaluationForm, evaluation: Evaluation): Marks {
  const last = evaluation.open?.findings ?? evaluation.scores[evaluation.scores.length - 1]?.findings
  const items: Record<string, Mark> = {}
  for (const section of form.content.sections) {
    for (const item of section.items) {
      const known = last?.answers.find((answer) => answer.item === item.key)
      const proposed = evaluation.proposals.find((proposal) => proposal.item === item.key)
      items[item.key] = known
        ? { points: known.points ?? null, comment: known.comment ?? '', atSec: known.atSec ?? undefined }
        : { points: proposed?.applies === false ? null : proposed?.points, comment: '' }
    }
  }
  return {
    items,
    fatals: last?.fatals ?? [],
    problem: last?.problem ?? '',
    suggestion: last?.suggestion ?? '',
    related: (last?.related ?? []).join(' '),
    reason: evaluation.open?.reason ?? '',
  }
}

/** As the server takes it; what is not marked yet is left out. */
export function findings(marks: Marks): EvaluationFindings {
  return {
    answers: Object.entries(marks.items)
      .filter(([, mark]) => mark.points !== undefined)
      .map(([item, mark]) => ({
        item,
        points: mark.points ?? undefined,
        comment: mark.comment.trim() === '' ? undefined : mark.comment.trim(),
        atSec: mark.atSec,
      })),
    fatals: marks.fatals,
    problem: marks.problem,
    suggestion: marks.suggestion,
    related: marks.related.split(/[\s,，、]+/).filter((number) => number !== ''),
  }
}
