import { createContext, use } from 'react'
import type { Shade } from '@/components/theme'

export const ShadeContext = createContext<{ shade: Shade; setShade: (shade: Shade) => void }>({
  shade: 'light',
  setShade: () => undefined,
})

export const useShade = () => use(ShadeContext)
