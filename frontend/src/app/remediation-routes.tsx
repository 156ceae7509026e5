import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { RemediationFiguresPage } from '@/features/quality/remediation/remediation-figures-page'
import { RemediationListPage } from '@/features/quality/remediation/remediation-list-page'
import { RemediationPage } from '@/features/quality/remediation/remediation-page'
import { Tabbed } from './frame/tabbed'
import { Guard } from './pages/lost'

/* Binds the pages of what follows quality results to their addresses. */

export function RemediationsRoute() {
  const search = useSearch({ from: '/frame/quality/remediations' })
  const navigate = useNavigate()
  return (
    <Guard screen="remediations">
      <Tabbed workspace="quality">
        <RemediationListPage
          search={search}
          onSearch={(next) => void navigate({ to: '/quality/remediations', search: next, replace: true })}
          onOpen={(id) => void navigate({ to: '/quality/remediations/$id', params: { id } })}
        />
      </Tabbed>
    </Guard>
  )
}

export function RemediationRoute() {
  const { id } = useParams({ from: '/frame/quality/remediations/$id' })
  return (
    <Guard screen="remediations">
      <RemediationPage key={id} id={id} />
    </Guard>
  )
}

export function RemediationFiguresRoute() {
  const search = useSearch({ from: '/frame/quality/remediation-figures' })
  const navigate = useNavigate()
  return (
    <Guard screen="remediationFigures">
      <Tabbed workspace="quality">
        <RemediationFiguresPage
          search={search}
          onSearch={(next) =>
            void navigate({ to: '/quality/remediation-figures', search: next, replace: true })
          }
        />
      </Tabbed>
    </Guard>
  )
}
