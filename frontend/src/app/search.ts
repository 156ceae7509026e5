import { caseViews } from '@/api/case-views'
import { reportGroupings } from '@/features/callbacks/report'
import { callbackTypes } from '@/features/callbacks/words'
import { feedbackFigures } from '@/features/complaints/figures'
import { reportKinds, reportStates } from '@/features/sources/words'
import { providerFigures } from '@/features/forwarding/provider-figures'
import { causes, remediationStates, remediationViews } from '@/features/quality/remediation/words'
import { evaluationStates, qualityGroupings } from '@/features/quality/words'
import { sampleStates, sampleViews } from '@/features/quality/sampling'
import { groupings } from '@/features/surveys/groupings'
import { ticketGroupings } from '@/features/tickets/report'
import { ticketTargets, ticketTypes } from '@/features/tickets/words'

/** What the address may carry. Anything else in it is dropped. */
type Raw = Record<string, unknown>

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value)

export const loginSearch = (raw: Raw) => {
  const next = text(raw.next)
  /* Only paths of our own: an address of another site must not be reachable through the sign-in. */
  return { problem: text(raw.problem), next: next && /^\/(?![/\\])/.test(next) ? next : undefined }
}

export const deskSearch = (raw: Raw) => ({
  view: oneOf(raw.view, ['mine', 'group', 'all'] as const),
  sort: oneOf(raw.sort, ['due', 'created', 'priority'] as const),
  q: text(raw.q),
  task: text(raw.task),
  contact: text(raw.contact),
})

export const contactsSearch = (raw: Raw) => ({
  number: text(raw.number),
  state: text(raw.state),
  outcome: text(raw.outcome),
  queue: text(raw.queue),
  agentId: text(raw.agentId),
  customerId: text(raw.customerId),
  from: text(raw.from),
  to: text(raw.to),
})

const texts = (value: unknown): string[] | undefined => {
  const known = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  return known.length > 0 ? known : undefined
}

export const casesSearch = (raw: Raw) => ({
  view: oneOf(raw.view, caseViews),
  state: oneOf(raw.state, ['open', 'closed', 'all'] as const),
  sort: oneOf(raw.sort, ['due', 'received'] as const),
  kind: text(raw.kind),
  status: texts(raw.status),
  severity: text(raw.severity),
  overdue: raw.overdue === true ? true : undefined,
  q: text(raw.q),
})

export const ticketsSearch = (raw: Raw) => ({
  view: oneOf(raw.view, caseViews),
  state: oneOf(raw.state, ['closed'] as const),
  type: oneOf(raw.type, ticketTypes),
  target: oneOf(raw.target, ticketTargets),
  overdue: raw.overdue === true ? true : undefined,
  q: text(raw.q),
})
export const progressSearch = (raw: Raw) => ({ number: text(raw.number) })

export const callbacksSearch = (raw: Raw) => ({
  state: oneOf(raw.state, ['over'] as const),
  mine: raw.mine === true ? true : undefined,
  type: oneOf(raw.type, callbackTypes),
  result: text(raw.result),
  late: raw.late === true ? true : undefined,
})
export const callbackRunSearch = (raw: Raw) => ({ callback: text(raw.callback) })

export const ordersSearch = (raw: Raw) => ({
  state: oneOf(raw.state, ['closed'] as const),
  q: text(raw.q),
})

export const dailyReportsSearch = (raw: Raw) => ({
  kind: oneOf(raw.kind, reportKinds),
  state: oneOf(raw.state, reportStates),
  unit: text(raw.unit),
  late: raw.late === true ? true : undefined,
})
export const painPointsSearch = (raw: Raw) => ({ state: oneOf(raw.state, ['over'] as const) })
export const feedbackSearch = (raw: Raw) => ({
  from: text(raw.from),
  to: text(raw.to),
  team: text(raw.team),
  figure: oneOf(raw.figure, feedbackFigures),
})

export const providersSearch = (raw: Raw) => ({
  from: text(raw.from),
  to: text(raw.to),
  provider: text(raw.provider),
  figure: oneOf(raw.figure, providerFigures),
})

export const callbackReportSearch = (raw: Raw) => ({
  from: text(raw.from),
  to: text(raw.to),
  by: oneOf(raw.by, reportGroupings),
})

export const ticketReportSearch = (raw: Raw) => ({
  from: text(raw.from),
  to: text(raw.to),
  by: oneOf(raw.by, ticketGroupings),
  late: raw.late === true ? true : undefined,
})

export const satisfactionSearch = (raw: Raw) => ({
  from: text(raw.from),
  until: text(raw.until),
  by: oneOf(raw.by, groupings),
})

export const evaluationsSearch = (raw: Raw) => ({
  state: oneOf(raw.state, evaluationStates),
  agent: text(raw.agent),
  unit: text(raw.unit),
  origin: text(raw.origin),
  released: raw.released === true ? (true as const) : undefined,
  from: text(raw.from),
  until: text(raw.until),
})
export const sampleSearch = (raw: Raw) => ({
  view: oneOf(raw.view, sampleViews),
  state: oneOf(raw.state, [...sampleStates, 'all'] as const),
  agent: text(raw.agent),
})
export const qualityResultsSearch = (raw: Raw) => ({
  from: text(raw.from),
  until: text(raw.until),
  by: oneOf(raw.by, qualityGroupings),
})

export const remediationsSearch = (raw: Raw) => ({
  view: oneOf(raw.view, remediationViews),
  open: oneOf(raw.open, remediationStates),
  cause: oneOf(raw.cause, causes),
  from: text(raw.from),
  until: text(raw.until),
})
export const remediationFiguresSearch = (raw: Raw) => ({ from: text(raw.from), until: text(raw.until) })

export const customersSearch = (raw: Raw) => ({
  q: text(raw.q),
  tag: text(raw.tag),
  value: text(raw.value),
  care: text(raw.care),
  create: raw.create === true ? true : undefined,
})
export const customerSearch = (raw: Raw) => ({ tab: oneOf(raw.tab, ['history', 'changes'] as const) })
export const instancesSearch = (raw: Raw) => ({
  q: text(raw.q),
  processKey: text(raw.processKey),
  state: text(raw.state),
})
export const decisionSearch = (raw: Raw) => ({ decision: text(raw.decision) })
export const stuckSearch = (raw: Raw) => ({ list: oneOf(raw.list, ['signals', 'backups'] as const) })
export const queuesSearch = (raw: Raw) => ({ edit: text(raw.edit) })
export const absencesSearch = (raw: Raw) => ({ add: raw.add === true ? true : undefined })
export const hoursSearch = (raw: Raw) => ({ calendar: text(raw.calendar) })
export const rulesSearch = (raw: Raw) => ({ table: text(raw.table) })
export const accessSearch = (raw: Raw) => ({
  stage: oneOf(raw.stage, ['open', 'inForce', 'past'] as const),
  holder: text(raw.holder),
  change: text(raw.change),
  ask: raw.ask === true ? (true as const) : undefined,
})
export const staffSearch = (raw: Raw) => ({ q: text(raw.q), unit: text(raw.unit), edit: text(raw.edit) })
