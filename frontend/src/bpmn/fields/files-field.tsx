import { PaperClipOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileAddress, fileQuery, fileTypesQuery, uploadFile } from '@/api/files'
import type { FileType } from '@/api/types'
import { useProblemText } from '@/components/problem-text'
import type { FieldProps } from './own-field'

type Sending = { key: string; name: string; done: number; problem?: string; stop: AbortController }

/** Seen before anything is sent; the server looks again, into the file itself. */
function unfitFor(file: File, types: FileType[]) {
  const ending = file.name.toLowerCase().split('.').at(-1) ?? ''
  const type = types.find((one) => one.extensions.includes(ending))
  if (types.length > 0 && !type)
    return { why: 'field.wrongType', most: types.map((one) => one.extensions[0]).join(' · ') } as const
  if (type && file.size > type.maxBytes)
    return { why: 'field.tooLarge', most: String(Math.floor(type.maxBytes / 1024 / 1024)) } as const
  return file.size === 0 ? ({ why: 'field.emptyFile', most: '' } as const) : undefined
}

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** Files, uploaded at once: what the form keeps are their ids. Refusals stay, in words, until they are put away. */
export function FilesField({ slot, describedBy }: FieldProps) {
  const { t } = useTranslation('tasks')
  const problem = useProblemText()
  const types = useQuery(fileTypesQuery)
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<Sending[]>([])
  const ids = idsOf(slot.value)
  /* Uploads end after others have ended: they must add to what is there then. */
  const latest = useRef({ ids, change: slot.onChange })
  useEffect(() => {
    latest.current = { ids: idsOf(slot.value), change: slot.onChange }
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
  const change = (next: string[]) => {
    latest.current = { ...latest.current, ids: next }
    latest.current.change(next)
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
    <div className="rl-files">
      {!slot.readonly && (
        <>
          <input
            ref={input}
            id={slot.domId}
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
            onBlur={slot.onBlur}
          >
            {t('field.upload')}
          </Button>
        </>
      )}
      {(ids.length > 0 || sending.length > 0) && (
        <ul aria-label={slot.field.label}>
          {ids.map((id) => (
            <Kept
              key={id}
              id={id}
              onRemove={slot.readonly ? undefined : () => change(ids.filter((one) => one !== id))}
            />
          ))}
          {sending.map((one) => (
            <li key={one.key}>
              <span className="rl-file-name">{one.name}</span>
              {one.problem ? (
                <span className="rl-file-problem" role="alert">
                  {one.problem}
                </span>
              ) : (
                <Progress
                  size="small"
                  style={{ width: 120 }}
                  aria-label={t('field.uploading', { name: one.name })}
                  percent={Math.round(one.done * 100)}
                />
              )}
              <Button
                type="link"
                size="small"
                onClick={() => (one.problem ? edit(one.key, undefined) : one.stop.abort())}
              >
                {t(one.problem ? 'field.dismiss' : 'field.stop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Kept({ id, onRemove }: { id: string; onRemove?: () => void }) {
  const { t } = useTranslation('tasks')
  const file = useQuery(fileQuery(id))
  const name = file.data?.name ?? '…'
  return (
    <li>
      <PaperClipOutlined aria-hidden />
      <a href={fileAddress(id)} className="rl-file-name">
        {name}
      </a>
      {onRemove && (
        <Button type="link" size="small" aria-label={t('field.removeFile', { name })} onClick={onRemove}>
          {t('field.remove')}
        </Button>
      )}
    </li>
  )
}
