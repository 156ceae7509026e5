import { BackwardOutlined, CaretRightOutlined, ForwardOutlined, PauseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { recordingQuery, remarksQuery } from '@/api/recordings'
import { useSession } from '@/api/session'
import type { Recording } from '@/api/types'
import { useProblemText } from '../problem-text'
import { Show } from '../states'
import { duration } from '../time'
import styles from './recording.module.css'
import { Remarks } from './remarks'
import { useSound } from './use-sound'
import { Waveform } from './waveform'

/** What another part of the page may do with a player, such as a form beside it. */
export type PlayerHandle = { seek: (ms: number) => void; at: () => number }
type Props = { id: string; handle?: Ref<PlayerHandle> }

const stepMs = 5_000

/** Plays a recording, shows how loud it is, and what was remarked at its moments. */
export function RecordingPlayer({ id, handle }: Props) {
  const recording = useQuery(recordingQuery(id))
  return (
    <Show query={recording} lines={3}>
      {(data) => <Player data={data} handle={handle} />}
    </Show>
  )
}

/** Keys typed into a field, and those a button itself answers to, are not the player's. */
function isElsewhere(event: KeyboardEvent) {
  const target = event.target as HTMLElement
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    target.closest('input, textarea, select') !== null ||
    (event.key === ' ' && target.closest('button') !== null)
  )
}

function Player({ data, handle }: { data: Recording; handle?: Ref<PlayerHandle> }) {
  const { t } = useTranslation('recordings')
  const { can } = useSession()
  const problem = useProblemText()
  const audio = useRef<HTMLAudioElement>(null)
  const { id, lengthMs = 0 } = data.recording
  const length = lengthMs ?? 0
  const sound = useSound(id, length, audio)
  const remarks = useQuery(remarksQuery(id))
  const [remarking, setRemarking] = useState<number>()
  useImperativeHandle(handle, () => ({ seek: sound.seek, at: () => sound.at }))
  const mayRemark = can('RECORDINGS_REMARK')
  const act: Record<string, () => void> = {
    ' ': sound.toggle,
    ArrowLeft: () => sound.seek(sound.at - stepMs),
    ArrowRight: () => sound.seek(sound.at + stepMs),
    ArrowUp: () => sound.changeRate(1),
    ArrowDown: () => sound.changeRate(-1),
    Home: () => sound.seek(0),
    End: () => sound.seek(length),
    ...(mayRemark ? { m: () => setRemarking(sound.at), M: () => setRemarking(sound.at) } : {}),
  }
  const keys = (event: KeyboardEvent) => {
    const deed = act[event.key]
    if (!deed || isElsewhere(event)) return
    event.preventDefault()
    deed()
  }
  const clock = (ms: number) => duration(Math.floor(ms / 1000))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of controls that share keys, not a fieldset
    <div role="group" aria-label={t('title')} className={styles.player} onKeyDown={keys}>
      {/* biome-ignore lint/a11y/useMediaCaption: a telephone call has no captions */}
      <audio ref={audio} preload="none" />
      <Waveform peaks={data.peaks} at={sound.at} lengthMs={length} onSeek={sound.seek} />
      <div className={styles.moments}>
        {(remarks.data ?? []).map((remark) => (
          <button
            key={remark.id}
            type="button"
            className={styles.moment}
            style={{ insetInlineStart: `${length === 0 ? 0 : (remark.atMs / length) * 100}%` }}
            title={remark.text}
            aria-label={t('jump', { at: clock(remark.atMs) })}
            onClick={() => sound.seek(remark.atMs)}
          />
        ))}
      </div>
      <div className={styles.controls}>
        <Button
          type="primary"
          shape="circle"
          aria-label={sound.playing ? t('pause') : t('play')}
          icon={sound.playing ? <PauseOutlined /> : <CaretRightOutlined />}
          onClick={sound.toggle}
        />
        <Button
          type="text"
          aria-label={t('back')}
          icon={<BackwardOutlined />}
          onClick={() => sound.seek(sound.at - stepMs)}
        />
        <Button
          type="text"
          aria-label={t('forward')}
          icon={<ForwardOutlined />}
          onClick={() => sound.seek(sound.at + stepMs)}
        />
        <span className={styles.clock}>{t('at', { at: clock(sound.at), length: clock(length) })}</span>
        <Button
          type="text"
          aria-label={`${t('speed')} ${sound.rate}×`}
          onClick={() => sound.changeRate(sound.rate === 2 ? -1 : 1)}
        >
          {`${sound.rate}×`}
        </Button>
        {mayRemark && (
          <Button className={styles.add} onClick={() => setRemarking(sound.at)}>
            {t('remarkAt', { at: clock(sound.at) })}
          </Button>
        )}
      </div>
      {sound.failure !== undefined && (
        <Alert
          type="error"
          showIcon
          title={isProblem(sound.failure) ? problem(sound.failure) : t('failed')}
        />
      )}
      <p className={styles.hint}>
        {t('keys')} {t('trail')}
      </p>
      <Remarks
        recordingId={id}
        query={remarks}
        remarking={remarking}
        onRemarking={setRemarking}
        onJump={sound.seek}
      />
    </div>
  )
}
