import { EditOutlined } from '@ant-design/icons'
import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddRemark, useChangeRemark } from '@/api/recordings'
import { useSession } from '@/api/session'
import type { RemarkRow } from '@/api/types'
import { useProblemText } from '../problem-text'
import { Show } from '../states'
import { duration } from '../time'
import { When } from '../when'
import styles from './recording.module.css'

type Props = {
  recordingId: string
  query: UseQueryResult<RemarkRow[]>
  /** The moment that is being remarked at, in milliseconds. */
  remarking?: number
  onRemarking: (ms: number | undefined) => void
  onJump: (ms: number) => void
}
const clock = (ms: number) => duration(Math.floor(ms / 1000))

/** What was remarked, in the order of the moments; a click goes there. */
export function Remarks({ recordingId, query, remarking, onRemarking, onJump }: Props) {
  const { t } = useTranslation('recordings')
  const { me, can } = useSession()
  const add = useAddRemark(recordingId)
  const change = useChangeRemark(recordingId)
  const [editing, setEditing] = useState<string>()
  return (
    <section aria-label={t('remarks')} className={styles.remarks}>
      {remarking !== undefined && (
        <RemarkField
          label={t('remarkAt', { at: clock(remarking) })}
          text=""
          busy={add.isPending}
          failure={add.error}
          onCancel={() => onRemarking(undefined)}
          onSave={(text) =>
            add.mutate({ atMs: Math.round(remarking), text }, { onSuccess: () => onRemarking(undefined) })
          }
        />
      )}
      <Show query={query} lines={2}>
        {(remarks) =>
          remarks.length === 0 ? (
            <p className={styles.hint}>{t('noRemarks')}</p>
          ) : (
            <ol className={styles.list}>
              {remarks.map((remark) => (
                <li key={remark.id}>
                  <Button
                    type="link"
                    size="small"
                    className={styles.jump}
                    aria-label={t('jump', { at: clock(remark.atMs) })}
                    onClick={() => onJump(remark.atMs)}
                  >
                    {clock(remark.atMs)}
                  </Button>
                  <div className={styles.words}>
                    {editing === remark.id ? (
                      <RemarkField
                        label={t('edit', { at: clock(remark.atMs) })}
                        text={remark.text}
                        busy={change.isPending}
                        failure={change.error}
                        onCancel={() => setEditing(undefined)}
                        onSave={(text) =>
                          change.mutate(
                            { id: remark.id, version: remark.version, text },
                            { onSuccess: () => setEditing(undefined) },
                          )
                        }
                      />
                    ) : (
                      <p>{remark.text}</p>
                    )}
                    <p className={styles.hint}>
                      {remark.author} · <When at={remark.writtenAt} />
                      {remark.version > 0 && ` · ${t('edited')}`}
                    </p>
                  </div>
                  {can('RECORDINGS_REMARK') && remark.authorId === me.id && editing !== remark.id && (
                    <Button
                      type="text"
                      size="small"
                      icon={<EditOutlined />}
                      aria-label={t('edit', { at: clock(remark.atMs) })}
                      onClick={() => setEditing(remark.id)}
                    />
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Show>
    </section>
  )
}

type FieldProps = {
  label: string
  text: string
  busy: boolean
  failure: unknown
  onSave: (text: string) => void
  onCancel: () => void
}

function RemarkField({ label, text, busy, failure, onSave, onCancel }: FieldProps) {
  const { t } = useTranslation('recordings')
  const problem = useProblemText()
  const [words, setWords] = useState(text)
  const save = () => words.trim() && onSave(words)
  return (
    <div className={styles.field}>
      <Input.TextArea
        autoFocus
        aria-label={label}
        value={words}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        placeholder={label}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'Enter') save()
          if (event.key === 'Escape') onCancel()
        }}
      />
      {failure !== null && failure !== undefined && <Alert type="error" showIcon title={problem(failure)} />}
      <div className={styles.controls}>
        <Button type="primary" size="small" loading={busy} disabled={!words.trim()} onClick={save}>
          {t('save', { ns: 'common' })}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('cancel', { ns: 'common' })}
        </Button>
      </div>
    </div>
  )
}
