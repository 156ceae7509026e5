import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isProblem } from '@/api/problem'
import type { ProcessDraft } from '@/api/types'
import { useLocale } from '@/i18n'
import { draftQuery, presenceQuery, useDraftActions } from './queries'

/** How long nothing is drawn before what was drawn is saved. */
const PAUSE_MS = 1_200

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'

/**
 * A draft that saves itself after every pause. When somebody else has saved it meanwhile, nothing is written any more until the
 * person has chosen: `mine` writes over theirs, `theirs` takes it.
 *
 * @param read gives the model as it is drawn now
 */
export function useDraft(loaded: ProcessDraft, mayDraw: boolean, read: () => Promise<string>) {
  const [draft, setDraft] = useState(loaded)
  const [state, setState] = useState<SaveState>('saved')
  const [failure, setFailure] = useState<unknown>()
  const [source, setSource] = useState({ model: loaded.model, turn: 0 })
  const version = useRef(loaded.version)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const work = useRef({ busy: false, again: false, dirty: false, stopped: false })
  const { save } = useDraftActions(loaded.processKey)
  const presence = useQuery({ ...presenceQuery(loaded.processKey), enabled: mayDraw })
  const client = useQueryClient()
  const locale = useLocale()
  const { processKey } = loaded

  const write = save.mutateAsync
  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const now = work.current
    if (now.stopped) return
    if (now.busy) {
      now.again = true
      return
    }
    now.busy = true
    now.dirty = false
    setState('saving')
    try {
      const saved = await write({ model: await read(), version: version.current })
      version.current = saved.version
      setDraft(saved)
      /* Whoever opens the draft again, or looks at its changes, begins with what was saved last. */
      client.setQueryData(draftQuery(processKey).queryKey, saved)
      setFailure(undefined)
      setState('saved')
    } catch (error) {
      now.stopped = isProblem(error, 'stale-version')
      now.again = false
      setFailure(error)
      setState(now.stopped ? 'conflict' : 'failed')
    } finally {
      now.busy = false
      if (now.again) {
        now.again = false
        void flush()
      }
    }
  }, [client, processKey, read, write])

  const touched = useCallback(() => {
    clearTimeout(timer.current)
    if (work.current.stopped) return
    work.current.dirty = true
    setState('unsaved')
    timer.current = setTimeout(() => void flush(), PAUSE_MS)
  }, [flush])

  /* Whoever leaves within the pause has drawn something, too. */
  const last = useRef(flush)
  last.current = flush
  useEffect(() => {
    const now = work.current
    return () => {
      clearTimeout(timer.current)
      if (now.dirty) void last.current()
    }
  }, [])

  /* What was found is told in the language of the reader. */
  const told = useRef(locale)
  useEffect(() => {
    if (told.current === locale) return
    told.current = locale
    void client
      .fetchQuery({ ...draftQuery(processKey), staleTime: 0 })
      .then((same) => same.version === version.current && setDraft(same))
  }, [client, processKey, locale])

  /* The version that somebody else has saved is learnt from who is there, before anything is written over it. */
  const behind = !work.current.busy && presence.data !== undefined && presence.data.version > version.current
  const begin = (newer: ProcessDraft) => {
    clearTimeout(timer.current)
    version.current = newer.version
    work.current = { ...work.current, stopped: false, dirty: false }
  }
  return {
    draft,
    state: behind ? ('conflict' as const) : state,
    failure: state === 'failed' ? failure : undefined,
    others: presence.data?.others ?? [],
    source,
    touched,
    flush,
    /** Draws another text instead; it is saved once it is drawn. */
    replace: (model: string) => setSource(({ turn }) => ({ model, turn: turn + 1 })),
    /** Somebody else's draft is taken; what was drawn here is given up. */
    theirs: (newer: ProcessDraft) => {
      begin(newer)
      setDraft(newer)
      setSource(({ turn }) => ({ model: newer.model, turn: turn + 1 }))
      setState('saved')
    },
    /** What was drawn here is written over somebody else's draft. */
    mine: (newer: ProcessDraft) => {
      begin(newer)
      void flush()
    },
  }
}
