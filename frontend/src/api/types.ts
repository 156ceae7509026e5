import type { components } from './schema'

/** The shapes of the HTTP API. Instants are ISO-8601 strings in UTC, ids are UUID strings. */
type Described = components['schemas']

/** A described shape with some of its fields told more precisely: a code instead of any text. */
type Refine<
  Base,
  More extends { [Field in keyof More]: Field extends keyof Base ? Base[Field] : never },
> = Omit<Base, keyof More> & More

export type Text = { zh: string; en: string }
export type Page<T> = { items: T[]; next?: string }
export type Named = { id: string; name: string }
export type Person = { id: string; displayName: string }
export type QueueRef = { key: string; name: Text }
export type Code = { code: string; label: Text }

export type Role = Described['Me']['roles'][number]

export type Locale = 'zh-CN' | 'en'

export type DemoAccount = Described['DemoAccount']

export type SignInOptions = Described['SignInOptions']

export type Me = Refine<Described['Me'], { locale: Locale }>
export type Permission = Described['Me']['permissions'][number]

export type PresenceState = 'offline' | 'available' | 'break' | 'ringing' | 'talking' | 'after-call'
export type Presence = {
  state: PresenceState
  reason?: string | null
  since: string
  wanted?: { state: PresenceState; reason?: string | null } | null
  queues: QueueRef[]
  phone?: { iface: string; simulated: boolean } | null
  wrapUpDueAt?: string | null
}
export type PresenceWish = { state: 'available' | 'break' | 'offline'; reason?: string }
export type TeamPresence = { staff: Person; presence: Presence }

export type CustomerValue = 'key' | 'high' | 'normal' | 'unknown'
export type CustomerCare = 'none' | 'repeat' | 'vulnerable'
export type Candidate = {
  customerId: string
  name: string
  number?: string | null
  lastContactAt?: string | null
  openCases: number
  value: CustomerValue
  care: CustomerCare
}
export type Script = { key: string; text: Text }
export type CurrentCall = {
  contactId: string
  state: 'ringing' | 'talking' | 'held' | 'wrap-up'
  queue?: QueueRef | null
  callerNumber?: string | null
  since: string
  candidates: Candidate[]
  script?: Script | null
}
export type TransferRequest = {
  target: { kind: 'queue' | 'staff'; id: string }
  reason: string
  summary: string
  promised?: string
  warm: boolean
}

export type Channel = 'call' | 'chat' | 'mail' | 'visit' | 'letter' | 'other'
export type ContactState = 'routing' | 'waiting' | 'ringing' | 'talking' | 'wrap-up' | 'follow-up' | 'closed'
export type ContactRow = {
  id: string
  channel: Channel
  direction: 'inbound' | 'outbound'
  state: ContactState
  outcome?: string | null
  queue?: QueueRef | null
  callerNumber?: string | null
  startedAt: string
  endedAt?: string | null
  waitSeconds?: number | null
  talkSeconds?: number | null
  agent?: Person | null
  customer?: Named | null
  manual: boolean
}
export type FollowUp = 'none' | 'ticket' | 'complaint' | 'callback' | 'knowledge' | 'suggestion'
export type Matter = {
  id?: string | null
  reason1?: string | null
  reason2?: string | null
  product?: string | null
  result?: string | null
  solution?: string | null
  followUp?: string | null
  promise?: string | null
  need?: string | null
}
export type ContactForm = {
  verified?: string | null
  emotion?: string | null
  anonymousReason?: string | null
  note?: string | null
  matters: Matter[]
}
export type Visit = {
  queue?: string | null
  joinedAt: string
  leftAt?: string | null
  outcome?: string | null
  agent?: Person | null
  waitSeconds?: number | null
}
export type Contact = ContactRow & {
  number?: { dialled?: string | null; e164?: string | null; withheld: boolean } | null
  calledNumber?: string | null
  line?: string | null
  joinedAt?: string | null
  answeredAt?: string | null
  candidates: Candidate[]
  anonymousReason?: string | null
  routing?: {
    decisionId?: string | null
    queue?: string | null
    priority: number
    skills: string[]
    script?: string | null
    offerCallbackAfterSec?: number | null
  } | null
  script?: Script | null
  form: { version: number; values: ContactForm; savedAt?: string | null }
  matters: (Matter & { followUpState?: string | null })[]
  taskId?: string | null
  instanceId?: string | null
  visits: Visit[]
  wrapUpDueAt?: string | null
}
export type SavedForm = { version: number; savedAt: string }
export type NewContact = {
  channel: Channel
  direction: 'inbound' | 'outbound'
  number?: string
  startedAt: string
  endedAt?: string
  customerId?: string
}
export type ContactCodes = {
  reasons: (Code & { children: Code[] })[]
  results: (Code & { followUps: string[] })[]
  emotions: Code[]
  verifications: Code[]
  anonymousReasons: Code[]
  transferReasons: Code[]
  followUps: Code[]
}
export type Queue = {
  key: string
  name: Text
  line?: string | null
  acwLimitSec: number
  shortAbandonSec: number
  strategy: string
}

export type TaskView = 'mine' | 'group' | 'all'
export type TaskSort = 'due' | 'created' | 'priority'
export type TaskRow = {
  id: string
  processKey: string
  elementId: string
  title: Text
  subject: string
  businessKey: string
  contactId?: string | null
  customer?: string | null
  priority: number
  createdAt: string
  dueAt?: string | null
  warnAt?: string | null
  clock: 'ok' | 'warned' | 'breached' | 'none'
  assignee?: Person | null
  group?: Text | null
  version: number
}
export type Task = TaskRow & {
  formKey?: string | null
  form?: Record<string, unknown> | null
  values: Record<string, unknown>
  help?: string | null
  instanceId?: string | null
}
export type TaskCounts = { mine: number; group: number; overdue: number }

export type CustomerRow = Refine<Described['CustomerRow'], { value: CustomerValue; care: CustomerCare }>

export type Customer = Refine<Described['Customer'], { value: CustomerValue; care: CustomerCare }>

export type CustomerEdit = Described['CustomerDraft']

export type InstanceState = 'running' | 'finished' | 'cancelled' | 'incident'
export type StepState = 'running' | 'done' | 'cancelled' | 'incident'
export type InstanceRow = {
  id: string
  processKey: string
  name: Text
  version: number
  businessKey: string
  subject: string
  startedAt: string
  endedAt?: string | null
  state: InstanceState
}
export type PathStep = {
  elementId: string
  name: string
  type: string
  startedAt: string
  endedAt?: string | null
  state: StepState
  who?: string | null
}
export type Instance = InstanceRow & { path: PathStep[] }
export type TimelineKind = 'step' | 'task' | 'decision' | 'call' | 'fact' | 'variable'
export type TimelineEntry = {
  at: string
  kind: TimelineKind
  title: Text
  who?: string | null
  data: Record<string, unknown>
}

export type Decision = Described['DecisionView']

export type PbxLink = {
  pbx: string
  state: string
  since: string
  lastSignalAt?: string | null
  reason?: string | null
  inboxLag: number
  rejected: number
  unobserved: {
    from: string
    to?: string | null
    reason: string
    repairedAt?: string | null
    repairedCalls?: number | null
  }[]
}

export type Staff = Refine<Described['StaffView'], { locale: Locale }>

export type StaffEdit = Described['StaffForm']

export type OrgUnit = Described['OrgUnitView']

export type FieldProblem = { field: string; slug: string; detail: string }
export type ProblemBody = {
  type?: string
  title: string
  status: number
  detail?: string
  slug: string
  params?: Record<string, unknown>
  errors?: FieldProblem[]
}
export type LiveKind = 'task' | 'contact' | 'call' | 'presence' | 'link'
export type LiveEvent = { type: LiveKind; id?: string } & Record<string, unknown>
