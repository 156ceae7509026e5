import type * as T from '@/api/types'

/* Wednesday morning in Shanghai. */
const servedAt = '2026-11-18T02:00:00Z'
const item = (key: string, zh: string, weight: number, more = {}) => ({
  key,
  name: { zh, en: key },
  weight,
  scale: 'points' as const,
  critical: false,
  optional: false,
  ...more,
})
export const evaluationForm: T.EvaluationForm = {
  key: 'general',
  version: 1,
  name: { zh: '通用质检表', en: 'General form' },
  scenarios: [],
  edit: 1,
  publishedAt: servedAt,
  content: {
    sections: [
      {
        key: 'A',
        dimension: 'attitude',
        name: { zh: '服务态度', en: 'Attitude' },
        items: [item('A1', '语气亲和', 60, { critical: true })],
      },
      {
        key: 'C',
        dimension: 'compliance',
        name: { zh: '流程合规', en: 'Compliance' },
        items: [
          item('C3', '记录完整', 30, { check: 'record-complete' }),
          item('C5', '工单闭环', 10, { optional: true, check: 'ticket-closed' }),
        ],
      },
    ],
    fatals: [{ key: 'F1', name: { zh: '辱骂客户', en: 'Abuse' }, harm: 'customer' }],
  },
}

export const evaluation = (
  row: Partial<T.Evaluation['row']>,
  more: Partial<T.Evaluation> = {},
): T.Evaluation => ({
  row: {
    id: 'evaluation-1',
    origin: 'manual',
    source: 'visit',
    sourceId: 'visit-1',
    agent: { id: 'agent-9', name: '李娜 Li Na' },
    unitId: 'team-1',
    channel: 'call',
    happenedAt: servedAt,
    form: 'general',
    formVersion: 1,
    weight: 1,
    state: 'planned',
    deliveredLate: false,
    createdAt: servedAt,
    version: 0,
    ...row,
  },
  scores: [],
  proposals: [],
  ...more,
})

/** What an evaluation has once it is scored. */
export const scored: Partial<T.Evaluation> = {
  scores: [
    {
      version: 1,
      step: 'evaluate',
      by: { id: 'qa-1', name: '孙丽 Sun Li' },
      score: 86,
      counted: 79,
      grade: 'fail',
      coaching: 'mandatory',
      at: servedAt,
      findings: {
        answers: [{ item: 'A1', points: 0, comment: '未回应' }, { item: 'C3', points: 5 }, { item: 'C5' }],
        fatals: [],
        problem: '未回应客户情绪',
        suggestion: '先回应情绪',
        related: ['C-2026-000001'],
      },
    },
  ],
}

export const remediation = (
  row: Partial<T.RemediationRow>,
  more: Partial<T.Remediation> = {},
): T.Remediation => ({
  row: {
    id: 'remediation-1',
    kind: 'individual',
    agent: { id: 'agent-9', name: '李娜 Li Na' },
    stage: 'coach',
    dueAt: '2026-11-19T02:00:00Z',
    late: false,
    findings: 1,
    openedAt: servedAt,
    ...row,
  },
  grounds: [],
  steps: [],
  checks: [],
  places: [],
  effects: [],
  session: false,
  ...more,
})

export const samplingPlan: T.SamplingPlan = {
  id: 'plan-1',
  name: '2026-W47',
  unitId: 'centre-1',
  unit: '示范客服中心',
  from: '2026-11-15T16:00:00Z',
  until: '2026-11-22T16:00:00Z',
  leastTalkSec: 20,
  lowMark: 2,
  keyScenarios: [],
  seed: '00',
  frame: 41,
  quota: 5,
  waiting: 2,
  drawnAt: '2026-11-22T22:11:00Z',
}
