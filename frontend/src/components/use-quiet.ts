import { useSyncExternalStore } from 'react'

const wish = '(prefers-reduced-motion: reduce)'

/** Whether the person asked their system for no motion. */
export function useQuiet(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = globalThis.matchMedia(wish)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => globalThis.matchMedia(wish).matches,
  )
}
