import { PaperClipOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileAddress, fileQuery, fileTypesQuery, uploadFile } from '@/api/files'
import type { FileType } from '@/api/types'
import styles from './file-upload.module.css'
import { useProblemText } from './problem-text'

type Props = {
  id?: string
  /** Of the list of files. */
  label?: string
  /** The ids of the files. A field of Ant Design gives both. */
  value?: readonly string[]
  onChange?: (ids: string[]) => void
  onBlur?: () => void
  /** Whether something is still on its way. */
  onBusy?: (busy: boolean) => void
  readOnly?: boolean
  describedBy?: string
}
type Sending = { key: string; name: string; done: number; problem?: string; stop: AbortController }

/** Seen before anything is sent; the server looks again, into the file itself. */
function unfitFor(file: File, types: FileType[]) {
  const ending = file.name.toLowerCase().split('.').at(-1) ?? ''
  const type = types.find((one) => one.extensions.includes(ending))
  if (types.length > 0 && !type)
    return { why: 'file.wrongType', most: types.map((one) => one.extensions[0]).join(' · ') } as const
  if (type && file.size > type.maxBytes)
    return { why: 'file.tooLarge', most: String(Math.floor(type.maxBytes / 1024 / 1024)) } as const
  return file.size === 0 ? ({ why: 'file.empty', most: '' } as const) : undefined
}

/** Files, uploaded at once: what is kept are their ids. Refusals stay, in words, until they are put away. */
export function FileUpload({ id, label, value = [], onChange, readOnly = false, ...props }: Props) {
  const { onBlur, onBusy, describedBy } = props
  const { t } = useTranslation()
  const problem = useProblemText()
  const types = useQuery(fileTypesQuery)
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<Sending[]>([])
  /* Uploads end after others have ended: they must add to what is there then. */
  const latest = useRef({ ids: value, change: onChange })
  useEffect(() => {
    latest.current = { ids: value, change: onChange }
  })
  useEffect(
    () => () => {
      setSending((all) => {
        for (const one of all) one.stop.abort()
        return all
      })
    },
    [],
  )
  const busy = sending.some((one) => one.problem === undefined)
  useEffect(() => onBusy?.(busy), [busy, onBusy])
  const change = (next: string[]) => {
    latest.current = { ...latest.current, ids: next }
    latest.current.change?.(next)
  }
  const edit = (key: string, part: Partial<Sending> | undefined) =>
    setSending((all) =>
      all.flatMap((one) => (one.key !== key ? [one] : part === undefined ? [] : [{ ...one, ...part }])),
    )
  const send = (file: File) => {
    const key = crypto.randomUUID()
    const stop = new AbortController()
    const unfit = unfitFor(file, types.data ?? [])
    setSending((all) => [
      ...all,
      { key, name: file.name, done: 0, stop, problem: unfit && t(unfit.why, { most: unfit.most }) },
    ])
    if (unfit) return
    uploadFile(file, (done) => edit(key, { done }), stop.signal).then(
      (stored) => {
        edit(key, undefined)
        change([...latest.current.ids, stored.id])
      },
      (error: unknown) => {
        if (stop.signal.aborted) edit(key, undefined)
        else edit(key, { problem: problem(error) })
      },
    )
  }
  const endings = types.data?.flatMap((type) => type.extensions) ?? []
  return (
    <div className={styles.files}>
      {!readOnly && (
        <>
          <input
            ref={input}
            id={id}
            type="file"
            multiple
            className="rl-hidden"
            tabIndex={-1}
            accept={endings.length > 0 ? endings.map((ending) => `.${ending}`).join(',') : undefined}
            onChange={(event) => {
              for (const file of event.target.files ?? []) send(file)
              event.target.value = ''
            }}
          />
          <Button
            icon={<UploadOutlined />}
            aria-describedby={describedBy}
            onClick={() => input.current?.click()}
            onBlur={onBlur}
          >
            {t('file.upload')}
          </Button>
        </>
      )}
      {(value.length > 0 || sending.length > 0) && (
        <ul aria-label={label}>
          {value.map((one) => (
            <Kept
              key={one}
              id={one}
              onRemove={readOnly ? undefined : () => change(value.filter((other) => other !== one))}
            />
          ))}
          {sending.map((one) => (
            <li key={one.key}>
              <span className={styles.name}>{one.name}</span>
              {one.problem ? (
                <span className={styles.problem} role="alert">
                  {one.problem}
                </span>
              ) : (
                <Progress
                  size="small"
                  style={{ width: 120 }}
                  aria-label={t('file.uploading', { name: one.name })}
                  percent={Math.round(one.done * 100)}
                />
              )}
              <Button
                type="link"
                size="small"
                onClick={() => (one.problem ? edit(one.key, undefined) : one.stop.abort())}
              >
                {t(one.problem ? 'file.dismiss' : 'file.stop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Kept({ id, onRemove }: { id: string; onRemove?: () => void }) {
  const { t } = useTranslation()
  const file = useQuery(fileQuery(id))
  const name = file.data?.name ?? '…'
  return (
    <li>
      <PaperClipOutlined aria-hidden />
      <a href={fileAddress(id)} className={styles.name}>
        {name}
      </a>
      {onRemove && (
        <Button type="link" size="small" aria-label={t('file.removeOne', { name })} onClick={onRemove}>
          {t('remove')}
        </Button>
      )}
    </li>
  )
}
