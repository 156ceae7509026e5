import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { beginListening, tellHeard } from '@/api/recordings'

const rates = [0.75, 1, 1.25, 1.5, 2]
/* A page that vanishes loses no more than this of what it has played. */
const longestUntoldMs = 15_000
const shortestToldMs = 200

export type Sound = {
  playing: boolean
  /** In milliseconds from the beginning. */
  at: number
  rate: number
  failure?: unknown
  toggle: () => void
  seek: (ms: number) => void
  changeRate: (steps: 1 | -1) => void
}

/**
 * A recording that is listened to: nothing of it is fetched before the listening stands on the trail, and what was played is told in
 * parts.
 */
export function useSound(id: string, lengthMs: number, audio: RefObject<HTMLAudioElement | null>): Sound {
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [rate, setRate] = useState(1)
  const [failure, setFailure] = useState<unknown>()
  const listening = useRef<Promise<string> | undefined>(undefined)
  const part = useRef<{ fromMs: number; toMs: number } | undefined>(undefined)

  const tell = useCallback(() => {
    const played = part.current
    part.current = undefined
    if (!played || played.toMs - played.fromMs < shortestToldMs) return
    void listening.current?.then((begun) => tellHeard(id, begun, [played])).catch(() => undefined)
  }, [id])

  useEffect(() => {
    const sound = audio.current
    if (!sound) return
    const now = () => Math.min(lengthMs, Math.round(sound.currentTime * 1000))
    const starts = () => {
      part.current = { fromMs: now(), toMs: now() }
      setPlaying(true)
    }
    const goesOn = () => {
      setAt(now())
      if (!part.current || sound.seeking || sound.paused) return
      part.current.toMs = Math.max(part.current.toMs, now())
      if (part.current.toMs - part.current.fromMs < longestUntoldMs) return
      tell()
      part.current = { fromMs: now(), toMs: now() }
    }
    const stops = () => {
      tell()
      setPlaying(false)
    }
    const lands = () => {
      setAt(now())
      part.current = sound.paused ? undefined : { fromMs: now(), toMs: now() }
    }
    const fails = () => sound.error && setFailure(sound.error)
    const heard = {
      playing: starts,
      timeupdate: goesOn,
      pause: stops,
      ended: stops,
      seeking: tell,
      seeked: lands,
      error: fails,
    }
    for (const [name, listener] of Object.entries(heard)) sound.addEventListener(name, listener)
    globalThis.addEventListener('pagehide', tell)
    return () => {
      for (const [name, listener] of Object.entries(heard)) sound.removeEventListener(name, listener)
      globalThis.removeEventListener('pagehide', tell)
      tell()
      sound.pause()
    }
  }, [audio, lengthMs, tell])

  const toggle = () => {
    const sound = audio.current
    if (!sound) return
    setFailure(undefined)
    if (!sound.paused) return sound.pause()
    const begins = listening.current === undefined
    listening.current ??= beginListening(id).then((begun) => {
      sound.src = begun.sound
      sound.currentTime = at / 1000
      sound.playbackRate = rate
      return begun.id
    })
    listening.current
      .then(() => sound.play())
      .catch((refused: unknown) => {
        if (begins) listening.current = undefined
        setFailure(refused)
      })
  }
  const seek = (ms: number) => {
    const to = Math.max(0, Math.min(lengthMs, ms))
    setAt(to)
    if (audio.current?.src) audio.current.currentTime = to / 1000
  }
  const changeRate = (steps: 1 | -1) => {
    const next = rates[Math.max(0, Math.min(rates.length - 1, rates.indexOf(rate) + steps))] ?? 1
    setRate(next)
    if (audio.current) audio.current.playbackRate = next
  }
  return { playing, at, rate, failure, toggle, seek, changeRate }
}
