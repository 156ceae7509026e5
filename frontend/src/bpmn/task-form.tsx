import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css'
import './task-form.css'
import { Form } from '@bpmn-io/form-js-viewer'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { FieldProblem } from '@/api/types'

type Props = {
  schema: Record<string, unknown>
  values: Record<string, unknown>
  readOnly: boolean
  /** The server's refusals, shown at their fields. */
  problems: FieldProblem[]
  onSubmit: (values: Record<string, unknown>) => void
  /** The submit button. */
  children: ReactNode
}

type Registry = { getAll: () => { id: string; key?: string }[] }

/** A task's own form, drawn by form-js. The watermark of bpmn.io stays visible, as its licence asks. */
export default function TaskForm({ schema, values, readOnly, problems, onSubmit, children }: Props) {
  const container = useRef<HTMLDivElement>(null)
  const form = useRef<Form | undefined>(undefined)
  const [ready, setReady] = useState(false)

  useEffect(() => {
    if (!container.current) return
    const made = new Form({ container: container.current })
    form.current = made
    let live = true
    void made.importSchema(schema as never, values as never).then(() => {
      if (!live) return
      made.setProperty('readOnly', readOnly)
      setReady(true)
    })
    return () => {
      live = false
      made.destroy()
      form.current = undefined
    }
  }, [schema, values, readOnly])

  useEffect(() => {
    if (!ready || !form.current || problems.length === 0) return
    const fields = (form.current.get('formFieldRegistry') as Registry).getAll()
    const errors: Record<string, string[]> = {}
    for (const problem of problems) {
      const key = problem.field.replace(/^values\./, '')
      const field = fields.find((one) => one.key === key)
      if (field) errors[field.id] = [problem.detail]
    }
    ;(form.current as unknown as { _setState: (state: object) => void })._setState({ errors })
    container.current
      ?.querySelector<HTMLElement>('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors select')
      ?.focus()
  }, [ready, problems])

  const submit = () => {
    if (readOnly || !form.current) return
    const { data, errors } = form.current.submit()
    if (Object.keys(errors).length > 0) {
      container.current
        ?.querySelector<HTMLElement>('.fjs-has-errors input, .fjs-has-errors textarea')
        ?.focus()
      return
    }
    onSubmit(data as Record<string, unknown>)
  }
  const byKey = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault()
      submit()
    }
  }

  return (
    <div className="rl-task-form" onKeyDown={byKey} role="presentation">
      <div ref={container} />
      {!readOnly && (
        <div
          role="presentation"
          onClick={(event) => {
            if ((event.target as HTMLElement).closest('button')) {
              event.preventDefault()
              submit()
            }
          }}
        >
          {children}
        </div>
      )}
    </div>
  )
}
