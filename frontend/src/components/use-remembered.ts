import { useCallback, useState } from 'react'

/** State that this browser keeps for the person. What cannot be read back counts as never set. */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    try {
      const stored = localStorage.getItem(key)
      return stored === null ? initial : (JSON.parse(stored) as T)
    } catch {
      return initial
    }
  })
  const remember = useCallback(
    (next: T) => {
      setValue(next)
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        /* a full or closed store only costs the memory */
      }
    },
    [key],
  )
  return [value, remember]
}
