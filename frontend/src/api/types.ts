import type { Described, Refine } from './described'

export type * from './quality-types'

export type Text = Described['Text']
export type Page<T> = { items: T[]; next?: string }
export type Person = Described['Person']
export type QueueRef = Described['QueueName']
export type Code = Described['Code']
export type Role = Described['Me']['roles'][number]
export type Permission = Described['Me']['permissions'][number]
export type Locale = 'zh-CN' | 'en'

export type DemoAccount = Described['DemoAccount']
export type SignInOptions = Described['SignInOptions']
export type Me = Refine<Described['Me'], { locale: Locale }>

export type PresenceState = 'offline' | 'available' | 'break' | 'ringing' | 'talking' | 'after-call'
type Wanted = Refine<Described['Wanted'], { state: PresenceState }>
export type Presence = Refine<Described['Presence'], { state: PresenceState; wanted?: Wanted }>
export type PresenceWish = { state: 'available' | 'break' | 'offline'; reason?: string }
export type TeamPresence = Refine<Described['TeamRow'], { presence: Presence }>

export type CustomerValue = 'key' | 'high' | 'normal' | 'unknown'
export type CustomerCare = 'none' | 'repeat' | 'vulnerable'
export type CustomerRow = Refine<Described['CustomerRow'], { value: CustomerValue; care: CustomerCare }>
export type Customer = Refine<Described['Customer'], { value: CustomerValue; care: CustomerCare }>
export type CustomerEdit = Described['CustomerDraft']
export type OwnedProduct = Described['OwnedProduct']
export type ProductDraft = Described['ProductDraft']
export type Repair = Described['RepairRow']
export type RepairDraft = Described['RepairDraft']
export type NumberRecord = Described['NumberRecord']
export type NumberDraft = Described['NumberDraft']
export type ConsentRow = Described['ConsentRow']
export type ConsentBook = Described['ConsentBook']
export type ConsentDraft = Described['ConsentDraft']
export type CustomerTag = Described['CustomerTag']
export type TagDraft = Described['TagDraft']
export type CustomerRegion = Described['CustomerRegion']
export type RegionDraft = Described['RegionDraft']
export type CatalogueItem = Described['CatalogueItem']
export type ItemDraft = Described['ItemDraft']
export type CustomerHistoryRow = Described['CustomerHistoryRow']
export type CustomerChange = Described['CustomerChangeRow']
export type FormerCustomer = Described['FormerCustomer']
export type MergePreview = Refine<Described['MergePreview'], { duplicate: Customer; survivor: Customer }>
export type ImportView = Described['ImportView']
export type ImportRow = Described['ImportRowView']
export type PastImport = Described['PastImportRow']

export type Candidate = Refine<Described['CandidateView'], { value: CustomerValue; care: CustomerCare }>
export type Script = Described['ScriptView']
export type CurrentCall = Refine<
  Described['CurrentCall'],
  { state: 'ringing' | 'talking' | 'held' | 'wrap-up'; candidates: Candidate[] }
>
export type CurrentCallAnswer = Refine<Described['CurrentCallAnswer'], { call?: CurrentCall }>
export type TransferRequest = Described['Handover']

export type Channel = 'call' | 'chat' | 'mail' | 'visit' | 'letter' | 'other'
export type ContactState = 'routing' | 'waiting' | 'ringing' | 'talking' | 'wrap-up' | 'follow-up' | 'closed'
type ContactWords = { channel: Channel; direction: 'inbound' | 'outbound'; state: ContactState }
export type ContactRow = Refine<Described['ContactRow'], ContactWords>
export type Contact = Refine<Described['ContactView'], ContactWords & { candidates: Candidate[] }>
export type Handover = Described['HandoverView']
export type Matter = Described['Matter']
export type ContactForm = Described['ContactForm']
export type SavedForm = Described['SavedForm']
export type NewContact = Described['Entry']
export type ContactCodes = Described['ContactCodes']
export type Queue = Described['QueueRow']
export type QueueSetting = Described['QueueSetting']
export type QueueEdit = Described['QueueForm']
export type Disturbance = Described['DisturbanceRow']
export type CurrentDisturbance = Described['CurrentDisturbance']
export type Calendar = Described['CalendarView']
export type CalendarEdit = Described['CalendarForm']

export type TaskView = 'mine' | 'group' | 'all'
export type TaskSort = 'due' | 'created' | 'priority'
type TaskWords = { clock: 'ok' | 'warned' | 'breached' | 'none' }
export type TaskRow = Refine<Described['TaskRow'], TaskWords>
export type Task = Refine<Described['TaskView'], TaskWords>
export type FieldChoice = Described['FieldChoice']
export type Answer = Described['Answer']
export type FileType = Described['FileType']
export type StoredFile = Described['FileView']
export type TaskCounts = Described['TaskCounts']

export type Seal = Described['SealItem']
export type ProofState = Described['State']
export type Verification = Described['VerificationView']
export type InstanceState = 'running' | 'finished' | 'cancelled' | 'incident'
export type StepState = 'running' | 'done' | 'cancelled' | 'incident'
export type InstanceRow = Refine<Described['InstanceItem'], { state: InstanceState }>
export type PathStep = Refine<Described['InstanceStep'], { state: StepState }>
export type Instance = Refine<Described['InstanceView'], { state: InstanceState; path: PathStep[] }>
export type TimelineKind = 'step' | 'task' | 'decision' | 'call' | 'fact' | 'variable'
export type TimelineEntry = Refine<Described['TimelineItem'], { kind: TimelineKind }>
export type Decision = Described['DecisionView']

export type CaseRow = Refine<Described['CaseRow'], { clock: 'ok' | 'warned' | 'breached' | 'none' }>
export type CaseKind = CaseRow['kind']
export type CaseStatus = CaseRow['status']
export type Case = Refine<Described['CaseView'], { summary: CaseRow }>
export type CaseClock = Described['CaseClock']
export type CaseTask = Refine<Described['CaseTask'], { clock: 'ok' | 'warned' | 'breached' | 'none' }>
export type CaseLink = Described['CaseLink']
export type CaseEntry = Described['CaseEntryView']

export type BackupState = Described['BackupState']
export type CrisisLine = Described['CrisisLine']
export type Complaint = Described['ComplaintView']
export type NewComplaint = Described['ComplaintForm']
export type FeedbackRow = Described['FeedbackRow']
export type NewsPromise = Refine<Described['PromiseRow'], { outcome: 'kept' | 'attempted' | 'missed' }>
export type RuleSetName = Described['RuleSetName']
export type RuleSet = Described['RuleSet']
type OrderClock = { clock: 'ok' | 'warned' | 'breached' | 'none' }
export type OrderRow = Refine<Described['OrderRow'], OrderClock>
export type Order = Refine<Described['OrderView'], { summary: OrderRow }>
export type ProviderRow = Described['ProviderRow']
export type HandedOver = Described['HandedOverRow']
export type OrderEvent = Described['OrderEvent']
export type OrderTarget = Described['OrderTarget']
export type NewOrder = Described['ForwardingForm'] & Pick<Described['ContactProblem'], 'product'>
export type ContactOrder = Described['ContactOrder']

type PainPointWords = { kind: 'need' | 'pain'; status: 'new' | 'planned' | 'done' | 'declined' }
export type PainPoint = Refine<Described['PainPointRow'], PainPointWords>
export type SurveyShown = Refine<Described['SurveyShown'], { language: Locale }>
export type SurveyGiven = Described['SurveyGiven']
export type SurveyResult = Described['SurveyResult']
export type SurveyResults = Described['SurveyResults']
export type SurveyRow = Refine<
  Described['SurveyRow'],
  { state: 'invited' | 'answered' | 'unanswered' | 'refused' | 'expired'; channel?: 'ivr' | 'sms' | 'mail' }
>
export type NewPainPoint = Described['PainPointForm']
export type PainPointDecision = Described['PainPointDecision']
type CallbackWords = { state: 'waiting' | 'dialling' | 'talking' | 'over' }
type AttemptWords = { state: 'asked' | 'sent' | 'talking' | 'over' }
export type CallbackRow = Refine<Described['CallbackRow'], CallbackWords>
export type CallbackType = CallbackRow['type']
export type CallbackAttempt = Refine<Described['CallbackAttempt'], AttemptWords>
export type Callback = Refine<
  Described['CallbackView'],
  { summary: CallbackRow; attempts: CallbackAttempt[] }
>
export type TicketFigures = Described['TicketFigures']
export type LateTicket = Described['LateTicket']
export type CallbackFigures = Described['CallbackFigures']
export type NewCallback = Described['CallbackForm']
export type CallbackPlanned = Refine<Described['CallbackPlanned'], { callback: CallbackRow }>
type RecordingState = 'awaited' | 'present' | 'refused' | 'empty' | 'missing' | 'erased'
export type RecordingRow = Refine<Described['RecordingRow'], { state: RecordingState }>
export type Recording = Refine<Described['RecordingView'], { recording: RecordingRow }>
export type ListeningBegun = Described['Begun']
export type HeardPart = Described['PlayedPart']
export type ListeningRow = Described['ListeningRow']
export type RemarkRow = Described['RemarkRow']
export type MonitoringRow = Described['MonitoringRow']
export type MonitoringNow = Described['MonitoringNow']
export type MonitoringNotice = Described['MonitoringNotice']
export type MonitorMode = MonitoringRow['mode']
type TicketWords = { clock: 'ok' | 'warned' | 'breached' | 'none' }
export type TicketRow = Refine<Described['TicketRow'], TicketWords>
export type TicketType = TicketRow['type']
export type Ticket = Refine<Described['TicketView'], { informedBy?: 'message' | 'call' }>
export type TicketDetails = Described['TicketDetails']
export type NewTicket = Described['TicketForm']
export type TicketNeeds = Described['TicketNeeds']
export type TicketGoesOn = Described['TicketGoesOn']
export type LookUpTerms = Described['TicketLookUpTerms']
export type LookUp = Described['TicketProgressAsked']
export type PhoneLine = Described['PhoneLine']

export type RejectedSignal = Described['RejectedSignal']
export type StuckMessage = Described['ParkedMessage']
export type PbxLink = Described['PbxLink']
export type Staff = Refine<Described['StaffView'], { locale: Locale }>
export type StaffEdit = Described['StaffForm']
export type AccessChange = Refine<
  Described['AccessRow'],
  { kind: AccessKind; answers: AccessAnswer[]; why?: AccessWhy }
>
type AccessKind = 'grant' | 'revoke'
export type AccessAnswer = Refine<
  Described['AccessAnswer'],
  { answer: 'approve' | 'reject' | 'keep' | 'revoke' }
>
export type AccessState = Described['AccessRow']['state']
type AccessWhy =
  | 'access-conflict-of-duties'
  | 'access-nobody-may-approve'
  | 'access-came-to-its-end'
  | 'access-not-certified'
  | 'access-not-needed'
  | 'access-replaced'
  | 'access-person-left'
export type NewAccessChange = Refine<Described['AccessForm'], { kind: AccessKind }>
export type Absence = Described['AbsenceRow']
export type AbsenceReason = Absence['reason']
export type NewAbsence = Refine<Described['AbsenceForm'], { reason: AbsenceReason }>
export type OrgUnit = Described['OrgUnitView']

export type ReportKind = 'purchase' | 'repair'
export type DailyReportState =
  | 'expected'
  | 'delivered'
  | 'returned'
  | 'approved'
  | 'takenOver'
  | 'nothing'
  | 'missing'
  | 'cancelled'
export type RowOutcome = 'fresh' | 'twice' | 'known' | 'differs' | 'faulty' | 'taken' | 'failed'
export type DailyReport = Refine<Described['DailyReportRow'], { kind: ReportKind; state: DailyReportState }>
export type ReportTable = Described['ReportTable']
export type ReportedLine = Refine<Described['ReportedLine'], { outcome: RowOutcome }>
export type Reporter = Refine<Described['ReporterRow'], { kind: ReportKind }>
export type NewReporter = Refine<Described['ReporterForm'], { kind: ReportKind }>

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
export type LiveKind =
  | 'task'
  | 'contact'
  | 'call'
  | 'presence'
  | 'link'
  | 'case'
  | 'callback'
  | 'access'
  | 'announcement'
  | 'dailyReport'
  | 'quality'
export type LiveEvent = { type: LiveKind; id?: string } & Record<string, unknown>

export type StudioProcess = Described['ProcessRow']
export type StudioProcessView = Described['ProcessView']
export type StudioRuleSet = Described['RuleSetRow']
export type StudioOwner = Described['OwnerView']
export type DraftFinding = Described['DraftFinding']
export type ProcessDraft = Described['DraftView']
export type DraftPresence = Described['DraftPresence']
export type BuildingBlock = Described['BlockRow']
