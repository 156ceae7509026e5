import type * as T from '@/api/types'

export const studioProcess: T.StudioProcess = {
  key: 'daily-report',
  name: { zh: '每日上报', en: 'Daily report' },
  version: 2,
  bundled: true,
  publishedAt: '2026-11-18T02:00:00Z',
  running: 1204,
  behind: 3,
  incidents: 1,
  owner: { person: { id: 'staff-owner', displayName: '冯涛' }, version: 0 },
}

export const processDraft: T.ProcessDraft = {
  processKey: 'daily-report',
  baseVersion: 2,
  publishedVersion: 2,
  model: '<definitions/>',
  begunBy: { id: 'staff-owner', displayName: '冯涛' },
  begunAt: '2026-11-18T02:00:00Z',
  changedBy: { id: 'staff-owner', displayName: '冯涛' },
  changedAt: '2026-11-18T02:05:00Z',
  version: 4,
  findings: [
    {
      element: 'service_RemindReporter',
      slug: 'model-block-unknown',
      title: '未知积木',
      text: '没有积木“remindNobody”。',
      blocking: true,
    },
  ],
}
