import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { Evaluation, EvaluationForm } from '@/api/types'
import { Kbd } from '@/components/badge'
import { Panel } from '@/components/page'
import { useProblemText, useTell } from '@/components/problem-text'
import { Show } from '@/components/states'
import { useText } from '@/i18n'
import { begun, findings, type Mark, type Marks } from '../marks'
import { evaluationFormQuery, useEvaluationActions } from '../queries'
import { EvaluationHead } from './evaluation-head'
import { ItemMarks } from './item-marks'
import type { Heard } from './moment'
import styles from './quality.module.css'

/** How long somebody has to pause until what they wrote is saved. */
const PAUSE = 1500

type Props = { evaluation: Evaluation; heard: Heard; onDone?: () => void }

/** The form of an evaluation. What is written is saved by itself; scoring makes it stand. */
export function EvaluationWork({ evaluation, ...rest }: Props) {
  const form = useQuery(evaluationFormQuery(evaluation.row.form, evaluation.row.formVersion))
  return <Show query={form}>{(data) => <Work form={data} evaluation={evaluation} {...rest} />}</Show>
}

function Work({ form, evaluation, heard, onDone }: Props & { form: EvaluationForm }) {
  const { t } = useTranslation('quality')
  const text = useText()
  const tell = useTell()
  const problem = useProblemText()
  const actions = useEvaluationActions(evaluation.row.id)
  const [marks, setMarks] = useState<Marks>(() => begun(form, evaluation))
  const change = (changed: Partial<Marks>) => setMarks((now) => ({ ...now, ...changed }))
  const errors = fieldErrors(actions.score.error)
  const anew = evaluation.open?.step !== 'evaluate'
  const sent = () => ({ findings: findings(marks), reason: anew ? marks.reason : undefined })
  const settle = useSaved(marks, () => actions.save.mutate(sent()))
  /* A promise, not the callback of mutate: news may take the form off the screen before the answer comes. */
  const score = () =>
    actions.score.mutateAsync(sent()).then(
      () => {
        settle()
        tell.success(t('work.scored'))
        onDone?.()
      },
      () => undefined,
    )

  return (
    <form
      className={styles.work}
      aria-label={t('work.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void score()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        /* What was scored stands: Enter in a comment must not do it. */
        if (event.target instanceof HTMLInputElement) event.preventDefault()
        if (event.ctrlKey) void score()
      }}
    >
      <EvaluationHead evaluation={evaluation} form={form} />
      {actions.score.error ? (
        <Alert type="error" showIcon title={problem(actions.score.error)} className={styles.alert} />
      ) : null}
      {form.content.sections.map((section) => (
        <Panel key={section.key} title={`${text(section.name)} · ${weight(section.items)}`}>
          {section.items.map((item) => (
            <ItemMarks
              key={item.key}
              item={item}
              mark={marks.items[item.key] ?? { comment: '' }}
              proposal={evaluation.proposals.find((proposal) => proposal.item === item.key)}
              error={errors[`answers.${item.key}`]}
              heard={heard}
              onMark={(mark: Mark) => change({ items: { ...marks.items, [item.key]: mark } })}
            />
          ))}
        </Panel>
      ))}
      <Panel title={t('work.fatals')}>
        <Checkbox.Group
          className={styles.fatals}
          value={marks.fatals}
          options={form.content.fatals.map((fatal) => ({ value: fatal.key, label: text(fatal.name) }))}
          onChange={(fatals) => change({ fatals: fatals as string[] })}
        />
      </Panel>
      <Panel title={t('work.report')}>
        {(['problem', 'suggestion'] as const).map((field) => (
          <Words
            key={field}
            label={t(`work.${field}`)}
            value={marks[field]}
            error={errors[field]}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
        <Words
          label={t('work.related')}
          value={marks.related}
          rows={1}
          onChange={(related) => change({ related })}
        />
        {anew && (
          <Words
            label={t('work.reason')}
            value={marks.reason}
            error={errors.reason}
            onChange={(reason) => change({ reason })}
          />
        )}
      </Panel>
      <footer className={styles.foot}>
        {actions.save.isError ? (
          <span className={styles.error}>{t('work.notSaved')}</span>
        ) : (
          <span>{actions.save.isSuccess ? t('work.saved') : t('work.hint')}</span>
        )}
        <Button type="primary" htmlType="submit" loading={actions.score.isPending}>
          {t('work.submit')} <Kbd>{t('work.key')}</Kbd>
        </Button>
      </footer>
    </form>
  )
}

type WordsProps = {
  label: string
  value: string
  error?: string
  rows?: number
  onChange: (value: string) => void
}

function Words({ label, value, error, rows = 3, onChange }: WordsProps) {
  return (
    <label className={styles.words}>
      <span>{label}</span>
      <Input.TextArea
        rows={rows}
        value={value}
        maxLength={4000}
        status={error ? 'error' : undefined}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {error && <span className={styles.error}>{error}</span>}
    </label>
  )
}

const weight = (items: { weight: number }[]) => items.reduce((sum, item) => sum + item.weight, 0)

/** The server's refusals by field. */
function fieldErrors(error: unknown): Record<string, string> {
  return isProblem(error) ? Object.fromEntries(error.errors.map((each) => [each.field, each.detail])) : {}
}

/**
 * Saves what changed once its author pauses or leaves; not what was there at the beginning.
 *
 * @returns tells that nothing has to be saved any more
 */
function useSaved(marks: Marks, save: () => void) {
  const saved = useRef(marks)
  const latest = useRef({ marks, save })
  useEffect(() => {
    latest.current = { marks, save }
  })
  const flush = useCallback(() => {
    const now = latest.current
    if (saved.current === now.marks) return
    saved.current = now.marks
    now.save()
  }, [])
  useEffect(() => {
    const timer = setTimeout(flush, PAUSE)
    return () => clearTimeout(timer)
  }, [marks, flush])
  useEffect(() => flush, [flush])
  return () => {
    saved.current = latest.current.marks
  }
}
