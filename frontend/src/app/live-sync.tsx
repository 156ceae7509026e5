import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LiveState, live } from '@/api/live'
import type { LiveKind } from '@/api/types'

/** Which of the things on screen an event makes worth asking again. */
const touched: Record<LiveKind, string[][]> = {
  task: [
    ['tasks'],
    ['orders'],
    ['callbacks'],
    ['instances'],
    ['cases', 'timeline'],
    ['cases', 'tasks'],
    ['cases', 'complaint'],
    ['cases', 'ticket'],
  ],
  case: [['cases'], ['instances']],
  callback: [['callbacks'], ['instances']],
  contact: [['contacts'], ['instances']],
  call: [['calls'], ['contacts']],
  presence: [['presence']],
  link: [['pbx-links']],
  access: [['access-changes'], ['staff', 'list']],
  announcement: [['announcements'], ['cases', 'complaint']],
  dailyReport: [['daily-reports']],
  quality: [['evaluations'], ['sampling']],
}

/** Turns live events into refetches of what is shown, in bundles: a burst of events costs one request per list. */
export function useLiveSync(): LiveState {
  const client = useQueryClient()
  const { t } = useTranslation('contacts')
  const { message } = App.useApp()
  const say = useRef((words: 'nudge' | 'parked') => void message.warning(t(words), 10))
  useEffect(() => {
    say.current = (words) => void message.warning(t(words), 10)
  })
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    const connection = live()
    setState(connection.state)
    let waiting: Set<string> | undefined
    const flush = () => {
      const keys = waiting ?? new Set<string>()
      waiting = undefined
      for (const key of keys) void client.invalidateQueries({ queryKey: JSON.parse(key) as string[] })
      /* Whom one talks to, one may see: what was refused while the phone rang is asked again. */
      if (keys.has('["contacts"]'))
        void client.invalidateQueries({
          queryKey: ['customers'],
          predicate: (query) => query.state.status === 'error',
        })
    }
    return connection.subscribe((heard) => {
      if (heard.kind === 'state') setState(heard.state)
      if (heard.kind === 'resync') void client.invalidateQueries()
      if (heard.kind === 'event') {
        if (heard.event.nudge) say.current('nudge')
        if (heard.event.parked) say.current('parked')
        if (!waiting) setTimeout(flush, 80)
        waiting ??= new Set()
        for (const key of touched[heard.event.type]) waiting.add(JSON.stringify(key))
      }
    })
  }, [client])
  return state
}
