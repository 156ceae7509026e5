import { type PointerEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { duration } from '../time'
import styles from './recording.module.css'

const half = 50
type Props = { peaks: readonly number[]; at: number; lengthMs: number; onSeek: (ms: number) => void }

/** How loud the recording is from its beginning to its end, and where the listener is in it. The keys are the player's. */
export function Waveform({ peaks, at, lengthMs, onSeek }: Props) {
  const { t } = useTranslation('recordings')
  const bars = useMemo(
    () =>
      peaks
        .map((peak, n) => {
          const height = Math.max(1, (peak / 255) * (half - 2))
          return `M${n + 0.5} ${(half - height).toFixed(1)}V${(half + height).toFixed(1)}`
        })
        .join(''),
    [peaks],
  )
  const pick = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    if (box.width > 0) onSeek(((event.clientX - box.left) / box.width) * lengthMs)
  }
  const played = lengthMs === 0 ? 0 : (at / lengthMs) * 100
  const seconds = (ms: number) => Math.round(ms / 1000)
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.wave}
      aria-label={t('position')}
      aria-valuemin={0}
      aria-valuemax={seconds(lengthMs)}
      aria-valuenow={seconds(at)}
      aria-valuetext={t('at', { at: duration(seconds(at)), length: duration(seconds(lengthMs)) })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture?.(event.pointerId)
        pick(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && pick(event)}
    >
      <svg viewBox={`0 0 ${Math.max(1, peaks.length)} ${2 * half}`} preserveAspectRatio="none" aria-hidden>
        <path d={bars} className={styles.rest} />
      </svg>
      <svg
        viewBox={`0 0 ${Math.max(1, peaks.length)} ${2 * half}`}
        preserveAspectRatio="none"
        aria-hidden
        style={{ clipPath: `inset(0 ${100 - played}% 0 0)` }}
      >
        <path d={bars} className={styles.played} />
      </svg>
      <span className={styles.needle} style={{ insetInlineStart: `${played}%` }} />
    </div>
  )
}
