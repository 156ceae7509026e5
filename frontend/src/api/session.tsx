import { createContext, use } from 'react'
import type { Me, Permission } from './types'

export type Session = { me: Me; can: (permission: Permission) => boolean; signOut: () => void }

const SessionContext = createContext<Session | undefined>(undefined)
export const SessionProvider = SessionContext.Provider

/** The person who is signed in; only below the frame. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('no session here')
  return session
}

export function sessionOf(me: Me, signOut: () => void): Session {
  const held = new Set(me.permissions)
  return { me, can: (permission) => held.has(permission), signOut }
}
