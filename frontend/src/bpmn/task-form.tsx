import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css'
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css'
import './calendar.css'
import './task-form.css'
import { Form } from '@bpmn-io/form-js-viewer'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '@/api/types'
import { useLocale } from '@/i18n'
import { withOwnTypes } from './fields/kinds'
import { speak } from './fields/language'
import { OwnField } from './fields/own-field'
import { ownFields, Slots } from './fields/slots'
import { ownWords } from './fields/words'

type Props = {
  taskId: string
  schema: Record<string, unknown>
  values: Record<string, unknown>
  readOnly: boolean
  /** The server's refusals, shown at their fields. */
  problems: FieldProblem[]
  onSubmit: (values: Record<string, unknown>) => void
  /** The submit button. */
  children: ReactNode
}

/** Where the person goes on: the first field that is not right. */
const wrong = ['input:not([type=file])', 'textarea', 'select', 'button']
  .map((each) => `.fjs-has-errors ${each}`)
  .join(', ')

/** Goes there as soon as it is drawn; form-js takes its time. */
function goToWrong(container: HTMLElement | null) {
  const go = () => {
    const place = container?.querySelector<HTMLElement>(wrong)
    place?.focus()
    return place !== null && place !== undefined
  }
  if (!container || go()) return
  const watch = new MutationObserver(() => go() && watch.disconnect())
  watch.observe(container, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] })
}

type Registry = { getAll: () => { id: string; key?: string }[] }

/** A task's own form, drawn by form-js. The watermark of bpmn.io stays visible, as its licence asks. */
export default function TaskForm({ taskId, schema, values, readOnly, problems, onSubmit, children }: Props) {
  const { t } = useTranslation('tasks')
  const locale = useLocale()
  const [slots] = useState(() => new Slots())
  const own = useSyncExternalStore(slots.subscribe, slots.all)
  const say = useRef(t)
  useEffect(() => {
    say.current = t
  }, [t])
  useEffect(() => speak(locale, (word) => say.current(`field.say.${word}`)), [locale])
  const container = useRef<HTMLDivElement>(null)
  const form = useRef<Form | undefined>(undefined)
  const [ready, setReady] = useState(false)

  useEffect(() => {
    if (!container.current) return
    const options = {
      container: container.current,
      /* Whoever sends right after the last word has said it. The types of form-js do not know the option. */
      debounce: false,
      additionalModules: [
        ownFields(slots),
        ownWords((key, params) => say.current(`field.wrong.${key}`, params)),
      ],
    }
    const made = new Form(options)
    form.current = made
    let live = true
    void made.importSchema(withOwnTypes(schema) as never, values as never).then(() => {
      if (!live) return
      made.setProperty('readOnly', readOnly)
      setReady(true)
    })
    return () => {
      live = false
      made.destroy()
      form.current = undefined
    }
  }, [schema, values, readOnly, slots])

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
    goToWrong(container.current)
  }, [ready, problems])

  const submit = () => {
    if (readOnly || !form.current) return
    const { data, errors } = form.current.submit()
    if (Object.keys(errors).length > 0) {
      goToWrong(container.current)
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
      {own.map((slot) => createPortal(<OwnField slot={slot} taskId={taskId} />, slot.place, slot.field.id))}
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
