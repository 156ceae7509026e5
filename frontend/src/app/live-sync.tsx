import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type LiveState, live } from '@/api/live'
import type { LiveKind } from '@/api/types'

/** Which of the things on screen an event makes worth asking again. */
const touched: Record<LiveKind, string[][]> = {
  task: [['tasks'], ['instances']],
  contact: [['contacts'], ['instances']],
  call: [['calls'], ['contacts']],
  presence: [['presence']],
  link: [['pbx-links']],
}

/** Turns live events into refetches of what is shown, in bundles: a burst of events costs one request per list. */
export function useLiveSync(): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    const connection = live()
    setState(connection.state)
    let waiting: Set<string> | undefined
    const flush = () => {
      const keys = waiting ?? new Set<string>()
      waiting = undefined
      for (const key of keys) void client.invalidateQueries({ queryKey: JSON.parse(key) as string[] })
    }
    return connection.subscribe((message) => {
      if (message.kind === 'state') setState(message.state)
      if (message.kind === 'resync') void client.invalidateQueries()
      if (message.kind === 'event') {
        if (!waiting) setTimeout(flush, 80)
        waiting ??= new Set()
        for (const key of touched[message.event.type]) waiting.add(JSON.stringify(key))
      }
    })
  }, [client])
  return state
}
