import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listeningsQuery } from '@/api/recordings'
import type { HeardPart } from '@/api/types'
import { Show } from '../states'
import { duration } from '../time'
import { When } from '../when'
import styles from './recording.module.css'

/** Parts that follow each other are one. */
function joined(parts: readonly HeardPart[]): HeardPart[] {
  const all: HeardPart[] = []
  for (const part of [...parts].sort((one, other) => one.fromMs - other.fromMs)) {
    const last = all.at(-1)
    if (last && part.fromMs <= last.toMs + 1000) last.toMs = Math.max(last.toMs, part.toMs)
    else all.push({ ...part })
  }
  return all
}
const clock = (ms: number) => duration(Math.floor(ms / 1000))

/** Who listened to a recording, and from where to where. */
export function Listeners({ recordingId }: { recordingId: string }) {
  const { t } = useTranslation('recordings')
  const listenings = useQuery(listeningsQuery(recordingId))
  return (
    <Show query={listenings} lines={2}>
      {(rows) =>
        rows.length === 0 ? (
          <p className={styles.hint}>{t('nobody')}</p>
        ) : (
          <ol className={styles.list} aria-label={t('listeners')}>
            {rows.map((row) => (
              <li key={row.id}>
                <div className={styles.words}>
                  <p>
                    {row.name} · <When at={row.begunAt} />
                  </p>
                  <p className={styles.hint}>
                    {row.parts.length === 0
                      ? t('openedOnly')
                      : joined(row.parts)
                          .map((part) => `${clock(part.fromMs)}–${clock(part.toMs)}`)
                          .join('  ')}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        )
      }
    </Show>
  )
}
