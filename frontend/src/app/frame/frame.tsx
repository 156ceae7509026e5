import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeLive } from '@/api/live'
import { SessionProvider, sessionOf } from '@/api/session'
import type { Me } from '@/api/types'
import { ErrorState, Loading } from '@/components/states'
import { meQuery, useSignOut } from '@/features/people/queries'
import { currentCallQuery } from '@/features/routing/queries'
import type { DeskSearch } from '../desk/desk'
import { useLiveSync } from '../live-sync'
import styles from './frame.module.css'
import { Palette } from './palette'
import { Rail } from './rail'
import { TopBar } from './top-bar'

/** Everything behind the door: who is signed in is known, or the person is sent to sign in and comes back. */
export function Frame() {
  const me = useQuery(meQuery)
  if (me.isPending) return <Loading lines={10} />
  if (me.error) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />
  if (!me.data) return <ToTheDoor />
  return <Inside me={me.data} />
}

/** Once, with the address of that moment: the address is already another one while the way to the door is being taken. */
function ToTheDoor() {
  const router = useRouter()
  useEffect(() => {
    const { href, pathname } = router.state.location
    if (pathname === '/sign-in') return
    void router.navigate({ to: '/sign-in', search: href === '/' ? {} : { next: href }, replace: true })
  }, [router])
  return <Loading lines={10} />
}

function Inside({ me }: { me: Me }) {
  const { t } = useTranslation('frame')
  const navigate = useNavigate()
  const { mutate: signOut } = useSignOut()
  const leave = useCallback(() => {
    closeLive()
    signOut(undefined, { onSettled: () => void navigate({ to: '/sign-in', search: {} }) })
  }, [navigate, signOut])
  const session = useMemo(() => sessionOf(me, leave), [me, leave])
  const liveState = useLiveSync()
  const works = session.can('CONTACTS_WORK')
  return (
    <SessionProvider value={session}>
      <div className={styles.frame}>
        <a className={styles.skip} href="#main">
          {t('skip')}
        </a>
        <Rail />
        <TopBar liveState={liveState} />
        <main id="main" className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
        <Palette />
        {works && <CallPop />}
      </div>
    </SessionProvider>
  )
}

/** When a call is answered while the desk is open, its form comes up by itself, once. */
function CallPop() {
  const navigate = useNavigate()
  const call = useQuery(currentCallQuery)
  const onDesk = useRouterState({ select: (state) => state.location.pathname.startsWith('/desk') })
  const busy = useRouterState({ select: (state) => /[?&](task|contact)=/.test(state.location.searchStr) })
  const popped = useRef<string | null | undefined>(undefined)
  const contactId = call.data && call.data.state !== 'wrap-up' ? call.data.contactId : undefined
  useEffect(() => {
    if (call.data === undefined || !onDesk) return
    /* A call that was there before the page was: work that was opened by its address stays. */
    const first = popped.current === undefined
    const known = popped.current === (contactId ?? null)
    popped.current = contactId ?? null
    if (!contactId || known || (first && busy)) return
    void navigate({
      to: '/desk',
      search: (old: DeskSearch) => ({ ...old, task: undefined, contact: contactId }),
    })
  }, [call.data, contactId, onDesk, busy, navigate])
  return null
}
