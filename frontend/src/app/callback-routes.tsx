import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { CallbackListPage } from '@/features/callbacks/components/callback-list-page'
import { CallbackPage } from './pages/callback-page'
import { CallbackRun } from './pages/callback-run'
import { Guard } from './pages/lost'

/* Binds the pages about callbacks to their addresses. */

export function CallbacksRoute() {
  const search = useSearch({ from: '/frame/callbacks' })
  const navigate = useNavigate()
  return (
    <Guard screen="callbacks">
      <CallbackListPage
        search={search}
        onSearch={(next) => void navigate({ to: '/callbacks', search: next, replace: true })}
      />
    </Guard>
  )
}

export function CallbackRoute() {
  const { id } = useParams({ from: '/frame/callbacks/$id' })
  return (
    <Guard screen="callbacks">
      <CallbackPage key={id} id={id} />
    </Guard>
  )
}

export function CallbackRunRoute() {
  const { callback } = useSearch({ from: '/frame/callbacks/run' })
  const navigate = useNavigate()
  return (
    <Guard screen="callbackRun">
      <CallbackRun
        id={callback}
        onCallback={(next) => void navigate({ to: '/callbacks/run', search: { callback: next } })}
      />
    </Guard>
  )
}
