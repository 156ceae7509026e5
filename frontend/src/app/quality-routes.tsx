import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { EvaluationListPage } from '@/features/quality/components/evaluation-list-page'
import { EvaluationPage } from '@/features/quality/components/evaluation-page'
import { FormEditorPage } from '@/features/quality/components/form-editor-page'
import { FormListPage } from '@/features/quality/components/form-list-page'
import { PlanListPage } from '@/features/quality/components/plan-list-page'
import { QualityResultsPage } from '@/features/quality/components/quality-results-page'
import { SamplePage } from '@/features/quality/components/sample-page'
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

export function PlansRoute() {
  const navigate = useNavigate()
  return (
    <Guard screen="samples">
      <Tabbed workspace="quality">
        <PlanListPage onOpen={(id) => void navigate({ to: '/quality/samples/$id', params: { id } })} />
      </Tabbed>
    </Guard>
  )
}

export function SampleRoute() {
  const { id } = useParams({ from: '/frame/quality/samples/$id' })
  const search = useSearch({ from: '/frame/quality/samples/$id' })
  const navigate = useNavigate()
  return (
    <Guard screen="samples">
      <SamplePage
        id={id}
        search={search}
        onSearch={(next) =>
          void navigate({ to: '/quality/samples/$id', params: { id }, search: next, replace: true })
        }
        onEvaluation={(begun) => void navigate({ to: '/quality/evaluations/$id', params: { id: begun } })}
      />
    </Guard>
  )
}

export function EvaluationFormsRoute() {
  const navigate = useNavigate()
  return (
    <Guard screen="evaluationForms">
      <Tabbed workspace="quality">
        <FormListPage onOpen={(key) => void navigate({ to: '/quality/forms/$key', params: { key } })} />
      </Tabbed>
    </Guard>
  )
}

export function EvaluationFormRoute() {
  const { key } = useParams({ from: '/frame/quality/forms/$key' })
  return (
    <Guard screen="evaluationForms">
      <FormEditorPage key={key} formKey={key} />
    </Guard>
  )
}
