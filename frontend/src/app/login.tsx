import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { meQuery } from '@/features/people/queries'
import { SignInPage } from '@/features/people/components/sign-in-page'
import { LanguageSwitch, ShadeSwitch } from './frame/switches'

export function Login() {
  const { next, problem } = useSearch({ from: '/sign-in' })
  const me = useQuery(meQuery)
  const navigate = useNavigate()
  if (me.data) return <Navigate to={next ?? '/'} replace />
  return (
    <SignInPage
      refused={problem}
      corner={
        <>
          <LanguageSwitch />
          <ShadeSwitch />
        </>
      }
      onSignedIn={() => void navigate({ to: next ?? '/', replace: true })}
    />
  )
}
