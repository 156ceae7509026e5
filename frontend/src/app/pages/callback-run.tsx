import { PhoneOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { useSession } from '@/api/session'
import type { Callback } from '@/api/types'
import { PageFrame, Panel } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { AttemptsPanel } from '@/features/callbacks/components/attempts-panel'
import { CallbackClock, CallbackState } from '@/features/callbacks/components/callback-facts'
import { DialButton, NextButton, RunStage } from '@/features/callbacks/components/run-stage'
import { callbackQuery, useNextCallback, useTakeCallback } from '@/features/callbacks/queries'
import { dialling, stageOf, talked } from '@/features/callbacks/stage'
import { useWord } from '@/features/callbacks/words'
import { ScriptPanel } from '@/features/contacts/components/script-panel'
import { lineQuery, presenceQuery, useCallActions } from '@/features/routing/queries'
import { TaskWork } from '@/features/tasks/components/task-work'
import { CallbackCustomer } from './callback-page'
import styles from './pages.module.css'

type Props = { id?: string; onCallback: (id: string | undefined) => void }

/** One callback after the other: script and customer, the call, what came of it, the next. */
export function CallbackRun({ id, onCallback }: Props) {
  const tell = useTell()
  const [skip, setSkip] = useState<string[]>([])
  const [none, setNone] = useState(false)
  const next = useNextCallback()
  const goOn = () =>
    next.mutate(skip, {
      onError: tell.failure,
      onSuccess: (found) => {
        setNone(!found)
        onCallback(found?.summary.id)
      },
    })
  const putBack = (back: string) => {
    setSkip((known) => [...known, back])
    setNone(false)
    onCallback(undefined)
  }
  if (!id) return <Start none={none} busy={next.isPending} onNext={goOn} />
  return <InHand key={id} id={id} busy={next.isPending} onNext={goOn} onPutBack={() => putBack(id)} />
}

type StartProps = { none: boolean; busy: boolean; onNext: () => void }

/** Nothing is taken before somebody asks for it. */
function Start({ none, busy, onNext }: StartProps) {
  const { t } = useTranslation('callbacks')
  const navigate = useNavigate()
  usePrimary(busy ? undefined : onNext)
  return (
    <PageFrame title={t('run.title')} subtitle={t('run.subtitle')}>
      <PhoneNotice />
      <EmptyState
        icon={<PhoneOutlined aria-hidden />}
        title={none ? t('run.none') : t('run.start')}
        hint={none ? t('run.noneHint') : t('run.startHint')}
        action={
          <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
            {none && (
              <Button size="large" onClick={() => void navigate({ to: '/callbacks', search: {} })}>
                {t('run.list')}
              </Button>
            )}
            <NextButton busy={busy} onClick={onNext} />
          </span>
        }
      />
    </PageFrame>
  )
}

type InHandProps = { id: string; busy: boolean; onNext: () => void; onPutBack: () => void }

function InHand({ id, ...rest }: InHandProps) {
  const { t } = useTranslation('callbacks')
  const { me } = useSession()
  const callback = useQuery({
    ...callbackQuery(id),
    /* While phones ring nothing may be missed, also where the live connection is down. */
    refetchInterval: (query) =>
      query.state.data && dialling(stageOf(query.state.data, me.id)) ? 3000 : false,
  })
  if (isProblem(callback.error) && callback.error.status === 404) {
    return (
      <EmptyState
        title={t('gone')}
        hint={t('goneHint')}
        action={<NextButton busy={rest.busy} onClick={rest.onNext} />}
      />
    )
  }
  return (
    <Show query={callback} lines={12}>
      {(data) => <Work callback={data} {...rest} onDone={() => void callback.refetch()} />}
    </Show>
  )
}

type WorkProps = Omit<InHandProps, 'id'> & { callback: Callback; onDone: () => void }

function Work({ callback, busy, onNext, onPutBack, onDone }: WorkProps) {
  const { t } = useTranslation('callbacks')
  const { me } = useSession()
  const word = useWord()
  const tell = useTell()
  const phone = usePhone()
  const { dial, putBack } = useTakeCallback()
  const calls = useCallActions()
  const row = callback.summary
  const stage = stageOf(callback, me.id)
  const ready = phone.state === 'ready'
  const onError = tell.failure
  const doDial = () => dial.mutate(callback, { onError })
  const idle = stage === 'tried' || stage === 'over' || stage === 'away'
  usePrimary(stage === 'before' && ready && !dial.isPending ? doDial : idle && !busy ? onNext : undefined)
  const recording =
    callback.task?.mine && callback.task.elementId === 'user_RecordCallback' ? callback.task.id : undefined
  return (
    <PageFrame
      title={
        <>
          <Link to="/callbacks/$id" params={{ id: row.id }} style={{ whiteSpace: 'nowrap' }}>
            {row.number}
          </Link>
          <CallbackState row={row} />
          <CallbackClock row={row} />
        </>
      }
      subtitle={[word('type', row.type), row.customer, row.matter].filter(Boolean).join(' · ')}
    >
      <PhoneNotice />
      <div className={styles.grid}>
        <div className={styles.stack}>
          <RunStage
            callback={callback}
            stage={stage}
            hint={
              phone.simulated && (stage === 'ringingYou' || stage === 'talking')
                ? t(`run.hint.${stage}Here`)
                : undefined
            }
          >
            {stage === 'before' && (
              <>
                <Button
                  size="large"
                  loading={putBack.isPending}
                  onClick={() =>
                    putBack.mutateAsync(callback).then(() => {
                      tell.success(t('run.putBackDone', { number: row.number }))
                      onPutBack()
                    }, onError)
                  }
                >
                  {t('run.putBack')}
                </Button>
                <DialButton busy={dial.isPending} disabled={!ready} onClick={doDial} />
              </>
            )}
            {stage === 'ringingYou' && phone.simulated && (
              <Button
                autoFocus
                type="primary"
                size="large"
                loading={calls.answer.isPending}
                onClick={() => calls.answer.mutate(undefined, { onError })}
              >
                {t('run.answer')}
              </Button>
            )}
            {phone.simulated && (dialling(stage) || stage === 'talking') && (
              <Button
                danger
                size="large"
                loading={calls.hangup.isPending}
                onClick={() => calls.hangup.mutate(true, { onError })}
              >
                {t('run.hangup')}
              </Button>
            )}
            {idle && <NextButton busy={busy} onClick={onNext} />}
          </RunStage>
          {callback.script && !idle && (
            <Panel title={t('script')}>
              <ScriptPanel script={{ key: row.type, text: callback.script }} />
            </Panel>
          )}
          {talked(stage) && recording && (
            <TaskWork key={recording} id={recording} screen={() => null} onDone={onDone} />
          )}
        </div>
        <div className={styles.stack}>
          <Panel title={t('customer')}>
            <CallbackCustomer callback={callback} />
          </Panel>
          {callback.attempts.length > 0 && (
            <Panel title={t('attemptsMade')}>
              <AttemptsPanel attempts={callback.attempts} />
            </Panel>
          )}
        </div>
      </div>
    </PageFrame>
  )
}

/** Ctrl Enter does what comes next, wherever the focus is but in a dialog, which has its own. */
function usePrimary(act: (() => void) | undefined) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!act || !(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return
    if (event.target instanceof Element && event.target.closest('[role=dialog]')) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    globalThis.addEventListener('keydown', press)
    return () => globalThis.removeEventListener('keydown', press)
  }, [])
}

type Phone = { state: 'ready' | 'asking' | 'missing' | 'unconnected'; simulated: boolean }

function usePhone(): Phone {
  const presence = useQuery(presenceQuery)
  const line = useQuery(lineQuery)
  const simulated = presence.data?.phone?.simulated ?? false
  if (presence.data && !presence.data.phone) return { state: 'missing', simulated }
  if (line.data && !line.data.connected) return { state: 'unconnected', simulated }
  return { state: presence.data && line.data ? 'ready' : 'asking', simulated }
}

/** Why nobody can be called now. */
function PhoneNotice() {
  const { t } = useTranslation('callbacks')
  const { state } = usePhone()
  if (state !== 'missing' && state !== 'unconnected') return null
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 14 }}
      title={t(`run.phone.${state}`)}
      description={t(`run.phone.${state}Hint`)}
    />
  )
}
