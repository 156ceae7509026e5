import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { PathStep, StudioProcessView } from '@/api/types'
import { Facts, PageFrame, Panel } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { Loading, Show } from '@/components/states'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { processQuery, useDraftActions, versionDiagramQuery } from '../queries'
import { OwnerDialog } from './owner-dialog'
import styles from './studio.module.css'

const Diagram = lazy(() => import('@/bpmn/diagram'))
const NO_PATH: PathStep[] = []

type Props = { processKey: string; onDraft: () => void; onInstances: () => void }

/** A process to read: its diagram, what runs, its versions; and the way to change it. */
export function ProcessPage({ processKey, ...rest }: Props) {
  const query = useQuery(processQuery(processKey))
  return <Show query={query}>{(view) => <Loaded view={view} {...rest} />}</Show>
}

function Loaded({ view, onDraft, onInstances }: { view: StudioProcessView } & Omit<Props, 'processKey'>) {
  const { t } = useTranslation('studio')
  const text = useText()
  const { can } = useSession()
  const tell = useTell()
  const row = view.process
  const name = text(row.name)
  const [version, setVersion] = useState(row.version)
  const [naming, setNaming] = useState(false)
  const { begin } = useDraftActions(row.key)
  const xml = useQuery(versionDiagramQuery(row.key, version))
  const draw = () => begin.mutate(undefined, { onSuccess: () => onDraft(), onError: tell.failure })
  return (
    <PageFrame
      fill
      title={name}
      subtitle={row.key}
      actions={
        <>
          {can('STUDIO_MANAGE') && <Button onClick={() => setNaming(true)}>{t('owner.name')}</Button>}
          {row.draft ? (
            <Button type="primary" onClick={onDraft}>
              {t(can('STUDIO_DRAW') ? 'continueDraft' : 'seeDraft')}
            </Button>
          ) : (
            can('STUDIO_DRAW') && (
              <Button type="primary" loading={begin.isPending} onClick={draw}>
                {t('beginDraft')}
              </Button>
            )
          )}
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.diagram}>
          <Panel grow flush label={t('diagramOf', { name, version })}>
            <Show query={xml}>
              {(source) => (
                <Suspense fallback={<Loading lines={8} />}>
                  <Diagram xml={source} path={NO_PATH} label={t('diagramOf', { name, version })} />
                </Suspense>
              )}
            </Show>
          </Panel>
        </div>
        <div className={styles.side}>
          <Panel title={t('facts')}>
            <Facts
              rows={[
                [t('owner.label'), row.owner?.person.displayName ?? t('owner.none')],
                [t('version'), t(row.bundled ? 'versionBundled' : 'versionOwn', { version: row.version })],
                [t('publishedAt'), <When key="at" at={row.publishedAt} />],
                [t('running'), row.running.toLocaleString()],
                [t('behind'), row.behind.toLocaleString()],
                [t('incidents'), row.incidents.toLocaleString()],
                [
                  t('draft'),
                  row.draft ? t('draftBy', { who: row.draft.changedBy.displayName }) : t('noDraft'),
                ],
              ]}
            />
            <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={onInstances}>
              {t('seeInstances')}
            </Button>
          </Panel>
          <Panel title={t('versions')}>
            <ul className={styles.versions}>
              {view.versions.map((one) => (
                <li key={one.version}>
                  <button
                    type="button"
                    aria-current={one.version === version}
                    onClick={() => setVersion(one.version)}
                  >
                    <span className={styles.number}>
                      {t(one.version === row.version ? 'versionInForce' : 'versionOwn', {
                        version: one.version,
                      })}
                    </span>
                    <When bare at={one.deployedAt} />
                    <span className={styles.number}>{t('runningCount', { count: one.running })}</span>
                  </button>
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      </div>
      <OwnerDialog
        what={{ kind: 'process', key: row.key, owner: row.owner, name }}
        open={naming}
        onClose={() => setNaming(false)}
      />
    </PageFrame>
  )
}
