import { useEffect, useState } from 'react'
import { isProblem } from '@/api/problem'

/** A throttled request names the seconds to wait; they count down here. */
export function useSecondsLeft(error: unknown): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (!isProblem(error) || error.status !== 429) return setLeft(0)
    const until = Date.now() + Number(error.params.seconds ?? 30) * 1000
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [error])
  return left
}
