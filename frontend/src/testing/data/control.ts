import type * as T from '@/api/types'
import { ago } from './moments'

export const stuckMessages: T.StuckMessage[] = [
  {
    id: 'message-1',
    topic: 'notice-mail',
    key: 'notice-7',
    attempts: 20,
    error: 'MailSendException: Mail server connection failed',
    createdAt: ago(86_400),
  },
]

const signal = (ordinal: number, part: Partial<T.RejectedSignal>): T.RejectedSignal => ({
  pbx: 'main',
  epoch: 'epoch-1',
  ordinal,
  type: 'agent-connected',
  reason: 'IllegalStateException: no such call',
  receivedAt: ago(600),
  rejectedAt: ago(599),
  readable: true,
  ...part,
})

export const rejectedSignals: T.RejectedSignal[] = [
  signal(41, {}),
  signal(42, { type: 'unreadable', reason: 'Newchannel: no Linkedid', readable: false }),
]
