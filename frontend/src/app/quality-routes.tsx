import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { EvaluationListPage } from '@/features/quality/components/evaluation-list-page'
import { EvaluationPage } from '@/features/quality/components/evaluation-page'
import { QualityResultsPage } from '@/features/quality/components/quality-results-page'
import { Guard } from './pages/lost'
import { Tabbed } from './frame/tabbed'

/* Binds the pages of quality to their addresses. */

export function EvaluationsRoute() {
  const search = useSearch({ from: '/frame/quality/evaluations' })
  const navigate = useNavigate()
  return (
    <Guard screen="evaluations">
      <Tabbed workspace="quality">
        <EvaluationListPage
          search={search}
          onSearch={(next) => void navigate({ to: '/quality/evaluations', search: next, replace: true })}
          onOpen={(id) => void navigate({ to: '/quality/evaluations/$id', params: { id } })}
        />
      </Tabbed>
    </Guard>
  )
}

export function EvaluationRoute() {
  const { id } = useParams({ from: '/frame/quality/evaluations/$id' })
  const navigate = useNavigate()
  return (
    <Guard screen="evaluations">
      <EvaluationPage key={id} id={id} onDone={() => void navigate({ to: '/quality/evaluations' })} />
    </Guard>
  )
}

export function QualityResultsRoute() {
  const search = useSearch({ from: '/frame/quality/results' })
  const navigate = useNavigate()
  return (
    <Guard screen="qualityResults">
      <Tabbed workspace="quality">
        <QualityResultsPage
          search={search}
          onSearch={(next) => void navigate({ to: '/quality/results', search: next, replace: true })}
        />
      </Tabbed>
    </Guard>
  )
}
