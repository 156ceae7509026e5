import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from '@/bpmn/modeler'
import { useSession } from '@/api/session'
import type { BuildingBlock, PathStep, ProcessDraft } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { useProblemText, useTell } from '@/components/problem-text'
import { Loading, Show } from '@/components/states'
import { useText } from '@/i18n'
import { blocksQuery, draftQuery, processQuery } from '../queries'
import { useDraft } from '../use-draft'
import { Conflict } from './conflict'
import { DraftActions } from './draft-actions'
import { DraftState } from './draft-state'
import { Findings } from './findings'
import styles from './studio.module.css'

const Modeler = lazy(() => import('@/bpmn/modeler'))
const Diagram = lazy(() => import('@/bpmn/diagram'))
const NO_PATH: PathStep[] = []

type Props = { processKey: string; onDone: () => void; onChanges: () => void }

/** The draft of a process, drawn in the browser and saved by itself. */
export function DraftPage({ processKey, onDone, onChanges }: Props) {
  const draft = useQuery(draftQuery(processKey))
  const blocks = useQuery(blocksQuery(processKey))
  return (
    <Show query={draft} lines={12}>
      {(loaded) => (
        <Show query={blocks} lines={12}>
          {(known) => <Drawing loaded={loaded} blocks={known} onDone={onDone} onChanges={onChanges} />}
        </Show>
      )}
    </Show>
  )
}

type DrawingProps = Omit<Props, 'processKey'> & { loaded: ProcessDraft; blocks: BuildingBlock[] }

function Drawing({ loaded, blocks, onDone, onChanges }: DrawingProps) {
  const { t } = useTranslation('studio')
  const text = useText()
  const client = useQueryClient()
  const { can } = useSession()
  const mayDraw = can('STUDIO_DRAW')
  const tell = useTell()
  const problem = useProblemText()
  const process = useQuery(processQuery(loaded.processKey))
  const editor = useRef<Editor>(undefined)
  const [steps, setSteps] = useState({ undo: false, redo: false })
  const importing = useRef(false)
  const read = useCallback(async () => (await editor.current?.xml()) ?? loaded.model, [loaded.model])
  const work = useDraft(loaded, mayDraw, read)
  const { touched } = work
  const changed = useCallback(
    (can: { undo: boolean; redo: boolean }) => {
      setSteps(can)
      if (can.undo || can.redo) touched()
    },
    [touched],
  )
  const redrawn = useCallback(
    (understood: boolean) => {
      if (!understood) tell.refusal(t('importRefused'))
      else if (importing.current) touched()
      importing.current = false
    },
    [t, tell, touched],
  )
  const newest = () => client.fetchQuery({ ...draftQuery(loaded.processKey), staleTime: 0 })
  const settle = (take: (newer: ProcessDraft) => void) => void newest().then(take, tell.failure)
  const name = process.data ? text(process.data.process.name) : loaded.processKey
  const findings = work.draft.findings
  const blocking = findings.filter((finding) => finding.blocking).length
  return (
    <PageFrame
      fill
      title={t('draftOf', { name })}
      subtitle={t('draftFrom', { version: loaded.baseVersion })}
      actions={
        <>
          <DraftState state={work.state} at={work.draft.changedAt} others={work.others} />
          <Button onClick={() => void (mayDraw ? work.flush() : Promise.resolve()).then(onChanges)}>
            {t('seeChanges')}
          </Button>
          {mayDraw && (
            <DraftActions
              name={loaded.processKey}
              steps={steps}
              editor={editor}
              version={work.draft.version}
              onCheck={() => void work.flush()}
              onImport={(model) => {
                importing.current = true
                work.replace(model)
              }}
              onDone={onDone}
            />
          )}
        </>
      }
    >
      <div className={styles.editor}>
        {work.state === 'conflict' && (
          <Conflict
            who={work.others[0]?.displayName}
            onMine={() => settle(work.mine)}
            onTheirs={() => settle(work.theirs)}
          />
        )}
        {work.failure !== undefined && <Alert showIcon type="error" title={problem(work.failure)} />}
        {work.draft.publishedVersion > work.draft.baseVersion && (
          <Alert showIcon type="warning" title={t('outdated', { version: work.draft.publishedVersion })} />
        )}
        <div className={styles.canvas}>
          <Suspense fallback={<Loading lines={12} />}>
            {mayDraw ? (
              <Modeler
                source={work.source}
                label={t('draftOf', { name })}
                blocks={blocks}
                findings={findings}
                onReady={(made) => {
                  editor.current = made
                }}
                onChange={changed}
                onRedrawn={redrawn}
              />
            ) : (
              <Diagram xml={loaded.model} path={NO_PATH} label={t('draftOf', { name })} />
            )}
          </Suspense>
        </div>
        <Panel
          flush
          title={
            findings.length === 0
              ? t('noFindings')
              : t('findingCount', { blocking, doubtful: findings.length - blocking })
          }
        >
          {findings.length > 0 && (
            <Findings findings={findings} onShow={(element) => editor.current?.show(element)} />
          )}
        </Panel>
      </div>
    </PageFrame>
  )
}
