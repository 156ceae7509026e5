import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PathStep, ProcessDraft } from '@/api/types'
import { changes } from '@/bpmn/changes'
import type { DiagramMark } from '@/bpmn/diagram'
import { PageFrame, Panel } from '@/components/page'
import { EmptyState, Loading, Show } from '@/components/states'
import { useText } from '@/i18n'
import { draftQuery, processQuery, versionDiagramQuery } from '../queries'
import { ChangeList } from './change-list'
import styles from './studio.module.css'

const Diagram = lazy(() => import('@/bpmn/diagram'))
const NO_PATH: PathStep[] = []

type Props = { processKey: string; onDraft: () => void }

/** What a draft changes: the version in force and the draft side by side, and everything that no drawing shows. */
export function ChangesPage({ processKey, onDraft }: Props) {
  const draft = useQuery({ ...draftQuery(processKey), refetchOnMount: 'always' })
  return <Show query={draft}>{(loaded) => <Compared draft={loaded} onDraft={onDraft} />}</Show>
}

function Compared({ draft, onDraft }: { draft: ProcessDraft; onDraft: () => void }) {
  const { t } = useTranslation('studio')
  const text = useText()
  const process = useQuery(processQuery(draft.processKey))
  const live = useQuery(versionDiagramQuery(draft.processKey, draft.publishedVersion))
  const [picked, setPicked] = useState<string>()
  const found = useMemo(
    () => (live.data === undefined ? [] : changes(live.data, draft.model)),
    [live.data, draft.model],
  )
  const marks = useMemo(() => {
    const of = (kinds: string[]) =>
      found
        .filter((change) => kinds.includes(change.kind))
        .map((change): DiagramMark => [change.id, `rl-${change.kind}`])
    return { live: of(['removed', 'changed']), draft: of(['added', 'changed']) }
  }, [found])
  const name = process.data ? text(process.data.process.name) : draft.processKey
  return (
    <PageFrame
      fill
      title={t('changesOf', { name })}
      subtitle={t('changesHint')}
      actions={<Button onClick={onDraft}>{t('backToDraft')}</Button>}
    >
      <Show query={live} lines={12}>
        {(source) => (
          <div className={styles.editor}>
            <div className={styles.pair}>
              <Side
                title={t('inForce', { version: draft.publishedVersion })}
                xml={source}
                marks={marks.live}
                picked={picked}
              />
              <Side title={t('asDrafted')} xml={draft.model} marks={marks.draft} picked={picked} />
            </div>
            {found.length === 0 ? (
              <EmptyState small title={t('noChanges')} />
            ) : (
              <ChangeList changes={found} picked={picked} onPick={setPicked} />
            )}
          </div>
        )}
      </Show>
    </PageFrame>
  )
}

type SideProps = { title: string; xml: string; marks: readonly DiagramMark[]; picked?: string }

function Side({ title, xml, marks, picked }: SideProps) {
  return (
    <Panel grow flush title={title}>
      <Suspense fallback={<Loading lines={6} />}>
        <Diagram xml={xml} path={NO_PATH} label={title} marks={marks} highlighted={picked} />
      </Suspense>
    </Panel>
  )
}
