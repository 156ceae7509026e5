import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { meQuery } from '@/features/people/queries'
import { useState } from 'react'
import { SignInPage } from '@/features/people/components/sign-in-page'
import { LanguageSwitch, ShadeSwitch } from './frame/switches'

export function Login() {
  const { next, problem } = useSearch({ from: '/sign-in' })
  const me = useQuery(meQuery)
  if (me.data) return <Inwards next={next} />
  return (
    <SignInPage
      refused={problem}
      corner={
        <>
          <LanguageSwitch />
          <ShadeSwitch />
        </>
      }
    />
  )
}

/** The address is read once: it changes under way. */
function Inwards({ next }: { next?: string }) {
  const [to] = useState(next ?? '/')
  return <Navigate to={to} replace />
}
