import type { Described, Refine } from './described'
import type { Channel } from './types'

export type EvaluationForm = Described['EvaluationFormView']
export type EvaluationFormDraft = Described['EvaluationFormDraft']
export type EvaluationRow = Refine<
  Described['EvaluationRow'],
  {
    origin: 'sample' | 'manual' | 'complaint' | 'mystery'
    source: 'contact' | 'case' | 'visit'
    state:
      | 'planned'
      | 'scored'
      | 'released'
      | 'delivered'
      | 'appealed'
      | 'accepted'
      | 'deemed'
      | 'changed'
      | 'kept'
      | 'replaced'
    grade?: 'fail' | 'qualified' | 'good' | 'excellent'
  }
>
export type EvaluationFindings = Described['EvaluationFindings']
export type EvaluationScore = Refine<
  Described['EvaluationScore'],
  { grade: 'fail' | 'qualified' | 'good' | 'excellent' }
>
export type EvaluationProposal = Described['EvaluationProposal']
export type Evaluation = Refine<
  Described['EvaluationView'],
  { row: EvaluationRow; scores: EvaluationScore[] }
>
export type EvaluationStart = Described['EvaluationStart']
export type EvaluationMarks = Described['EvaluationMarks']
export type EvaluationAnswer = Described['EvaluationAnswer']
export type SamplingPlan = Described['SamplingPlanRow']
export type SamplingPlanDraft = Described['SamplingPlanForm']
export type SamplingScenario = 'ordinary' | 'promotion' | 'complaint' | 'refund' | 'lowScore' | 'callback'
export type SamplingCoverage = Refine<
  Described['SamplingCoverage'],
  { shares: Refine<Described['SamplingShare'], { scenario: SamplingScenario }>[] }
>
export type SampleRow = Refine<
  Described['SampleRow'],
  { channel: Channel; scenario: SamplingScenario; state: 'open' | 'taken' | 'replaced' }
>
export type WeeklySample = Described['WeeklySampleView']
export type WeeklySampleEdit = Described['WeeklySampleForm']
export type QualityResult = Described['QualityResult']
export type QualityItemResult = Described['QualityItemResult']
export type QualityResults = Described['QualityResults']
export type RemediationRow = Refine<
  Described['RemediationRow'],
  {
    kind: 'individual' | 'streak' | 'common'
    stage:
      | 'coach'
      | 'confirm'
      | 'plan'
      | 'check'
      | 'watch'
      | 'decide'
      | 'approve'
      | 'transfer'
      | 'retrain'
      | 'probation'
      | 'prepare'
      | 'train'
      | 'makeUp'
      | 'judge'
      | 'closed'
      | 'calledOff'
    result?: 'measured' | 'effective' | 'handedOver' | 'passed' | 'transferred' | 'excepted'
  }
>
export type RemediationGround = Refine<
  Described['RemediationGround'],
  { state: EvaluationRow['state']; grade: NonNullable<EvaluationRow['grade']> }
>
export type RemediationPlace = Refine<
  Described['RemediationPlace'],
  { state: 'invited' | 'attended' | 'excused' }
>
export type RemediationCheck = Refine<
  Described['RemediationCheck'],
  { verdict?: 'reached' | 'onTrack' | 'notReached' }
>
export type RemediationEffect = Described['RemediationEffect']
export type Remediation = Refine<
  Described['RemediationView'],
  {
    row: RemediationRow
    grounds: RemediationGround[]
    places: RemediationPlace[]
    checks: RemediationCheck[]
  }
>
export type RemediationFigure = Described['RemediationFigure']
export type RemediationFigures = Described['RemediationFigures']
export type TrainingSession = Described['TrainingSession']
