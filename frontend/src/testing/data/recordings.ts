import type * as T from '@/api/types'
import { ago } from './moments'

export const recording: T.Recording = {
  recording: {
    id: 'recording-1',
    contactId: 'contact-1',
    state: 'present',
    begunAt: ago(600),
    lengthMs: 100_000,
  },
  peaks: Array.from({ length: 200 }, (_, n) => Math.round(120 + 110 * Math.sin(n / 6))),
}

export const remarks: T.RemarkRow[] = [
  {
    id: 'remark-1',
    atMs: 42_000,
    authorId: 'staff-1',
    author: '李娜 Li Na',
    version: 1,
    text: '开场白规范',
    writtenAt: ago(300),
  },
  {
    id: 'remark-2',
    atMs: 65_000,
    authorId: 'staff-9',
    author: '孙丽 Sun Li',
    version: 0,
    text: '未核实身份',
    writtenAt: ago(200),
  },
]

export const listenings: T.ListeningRow[] = [
  {
    id: 'l-2',
    staffId: 'staff-9',
    name: '孙丽 Sun Li',
    begunAt: ago(240),
    parts: [
      { fromMs: 0, toMs: 15_000 },
      { fromMs: 15_000, toMs: 30_000 },
      { fromMs: 60_000, toMs: 70_000 },
    ],
  },
  { id: 'l-1', staffId: 'staff-8', name: '何平 He Ping', begunAt: ago(100), parts: [] },
]
