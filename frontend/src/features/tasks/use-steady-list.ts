import { useState } from 'react'
import type { TaskRow } from '@/api/types'
import { changed, settle } from './steady'

type Seen = {
  source: readonly TaskRow[]
  scope: string
  pages: number
  shown: TaskRow[]
  fresh: number
  glowing: Set<string>
}

/** The drawn rows of a live list; `scope` names the list (view, filter): another scope starts afresh. */
export function useSteadyList(incoming: readonly TaskRow[], scope: string, pages: number) {
  const [seen, setSeen] = useState<Seen>(() => afresh(incoming, scope, pages))
  let current = seen
  if (seen.scope !== scope) {
    current = afresh(incoming, scope, pages)
    setSeen(current)
  } else if (seen.source !== incoming) {
    const { shown, fresh } = settle(seen.shown, incoming, pages > seen.pages)
    current = { source: incoming, scope, pages, shown, fresh, glowing: changed(seen.shown, shown) }
    setSeen(current)
  }
  return {
    rows: current.shown,
    fresh: current.fresh,
    glowing: current.glowing,
    showFresh: () => setSeen(afresh(incoming, scope, pages)),
  }
}

const afresh = (incoming: readonly TaskRow[], scope: string, pages: number): Seen => ({
  source: incoming,
  scope,
  pages,
  shown: [...incoming],
  fresh: 0,
  glowing: new Set(),
})
