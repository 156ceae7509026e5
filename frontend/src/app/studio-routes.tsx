import { useNavigate, useParams } from '@tanstack/react-router'
import { ChangesPage } from '@/features/studio/components/changes-page'
import { DraftPage } from '@/features/studio/components/draft-page'
import { ProcessListPage } from '@/features/studio/components/process-list-page'
import { ProcessPage } from '@/features/studio/components/process-page'
import { RuleSetListPage } from '@/features/studio/components/rule-set-list-page'
import { RuleSetPage } from '@/features/studio/components/rule-set-page'
import { Guard } from './pages/lost'
import { Tabbed } from './frame/tabbed'

/* Binds the pages of the studio to their addresses. */

export function StudioProcessesRoute() {
  const navigate = useNavigate()
  return (
    <Guard screen="studioProcesses">
      <Tabbed workspace="studio">
        <ProcessListPage onOpen={(key) => void navigate({ to: '/studio/processes/$key', params: { key } })} />
      </Tabbed>
    </Guard>
  )
}

export function StudioProcessRoute() {
  const { key } = useParams({ from: '/frame/studio/processes/$key' })
  const navigate = useNavigate()
  return (
    <Guard screen="studioProcesses">
      <ProcessPage
        key={key}
        processKey={key}
        onDraft={() => void navigate({ to: '/studio/processes/$key/draft', params: { key } })}
        onInstances={() =>
          void navigate({ to: '/archive/instances', search: { processKey: key, state: 'running' } })
        }
      />
    </Guard>
  )
}

export function StudioDraftRoute() {
  const { key } = useParams({ from: '/frame/studio/processes/$key/draft' })
  const navigate = useNavigate()
  return (
    <Guard screen="studioProcesses">
      <DraftPage
        key={key}
        processKey={key}
        onDone={() => void navigate({ to: '/studio/processes/$key', params: { key } })}
        onChanges={() => void navigate({ to: '/studio/processes/$key/draft/changes', params: { key } })}
      />
    </Guard>
  )
}

export function StudioChangesRoute() {
  const { key } = useParams({ from: '/frame/studio/processes/$key/draft/changes' })
  const navigate = useNavigate()
  return (
    <Guard screen="studioProcesses">
      <ChangesPage
        key={key}
        processKey={key}
        onDraft={() => void navigate({ to: '/studio/processes/$key/draft', params: { key } })}
      />
    </Guard>
  )
}

export function StudioRuleSetsRoute() {
  const navigate = useNavigate()
  return (
    <Guard screen="studioRuleSets">
      <Tabbed workspace="studio">
        <RuleSetListPage onOpen={(name) => void navigate({ to: '/studio/rules/$name', params: { name } })} />
      </Tabbed>
    </Guard>
  )
}

export function StudioRuleSetRoute() {
  const { name } = useParams({ from: '/frame/studio/rules/$name' })
  return (
    <Guard screen="studioRuleSets">
      <RuleSetPage key={name} name={name} />
    </Guard>
  )
}
