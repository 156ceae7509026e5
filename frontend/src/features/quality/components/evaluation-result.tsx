import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evaluation, EvaluationForm, EvaluationScore } from '@/api/types'
import { Badge } from '@/components/badge'
import { Facts, Panel } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { RequestDialog } from '@/components/request-dialog'
import { EmptyState, Show } from '@/components/states'
import { When } from '@/components/when'
import { useText } from '@/i18n'
import { best } from '../marks'
import { evaluationFormQuery, useEvaluationActions } from '../queries'
import { gradeTones } from '../words'
import { EvaluationHead } from './evaluation-head'
import { type Heard, Moment } from './moment'
import styles from './quality.module.css'

type Props = { evaluation: Evaluation; heard: Heard; own: boolean }

/** What an evaluation came to; whose own it is opens it here, and agrees or appeals. */
export function EvaluationResult({ evaluation, ...rest }: Props) {
  const form = useQuery(evaluationFormQuery(evaluation.row.form, evaluation.row.formVersion))
  return <Show query={form}>{(data) => <Result evaluation={evaluation} form={data} {...rest} />}</Show>
}

function Result({ evaluation, heard, own, form }: Props & { form: EvaluationForm }) {
  const { t } = useTranslation('quality')
  const actions = useEvaluationActions(evaluation.row.id)
  const tell = useTell()
  const unread = own && evaluation.row.state === 'released'
  return (
    <div className={styles.work}>
      <EvaluationHead evaluation={evaluation} form={form} />
      {unread ? (
        <EmptyState
          title={t('result.unread')}
          hint={t('result.unreadHint')}
          action={
            <Button
              type="primary"
              loading={actions.open.isPending}
              onClick={() => actions.open.mutate(undefined, { onError: tell.failure })}
            >
              {t('result.open')}
            </Button>
          }
        />
      ) : (
        <>
          {own && evaluation.row.state === 'delivered' && <Answer evaluation={evaluation} form={form} />}
          {evaluation.appeal && (
            <Alert
              type="info"
              showIcon
              className={styles.alert}
              title={t('result.appealed', { items: evaluation.appeal.items.join(' ') })}
              description={evaluation.appeal.reason}
            />
          )}
          {evaluation.scores.length === 0 && <EmptyState small title={t('result.none')} />}
          {[...evaluation.scores].reverse().map((score) => (
            <Version key={score.version} score={score} form={form} heard={heard} />
          ))}
        </>
      )}
    </div>
  )
}

function Answer({ evaluation, form }: { evaluation: Evaluation; form: EvaluationForm }) {
  const { t } = useTranslation('quality')
  const text = useText()
  const tell = useTell()
  const actions = useEvaluationActions(evaluation.row.id)
  const [appealing, setAppealing] = useState(false)
  const items = form.content.sections.flatMap((section) => section.items)
  return (
    <div className={styles.answer}>
      <span>
        {t('result.answerUntil')} <When at={evaluation.row.answerDueAt} />
      </span>
      <Space>
        <Button onClick={() => setAppealing(true)}>{t('result.appeal')}</Button>
        <Button
          type="primary"
          loading={actions.answer.isPending}
          onClick={() =>
            actions.answer.mutate(
              {},
              { onSuccess: () => tell.success(t('result.agreed')), onError: tell.failure },
            )
          }
        >
          {t('result.agree')}
        </Button>
      </Space>
      <RequestDialog<{ items: string[]; reason: string }>
        name="appeal"
        open={appealing}
        title={t('result.appealTitle')}
        hint={t('result.appealHint')}
        submit={t('result.appealSubmit')}
        done={t('result.appealDone')}
        busy={actions.answer.isPending}
        error={actions.answer.error}
        onSubmit={(appeal, on) => actions.answer.mutate({ appeal }, on)}
        onClose={() => setAppealing(false)}
      >
        <Form.Item
          name="items"
          label={t('result.items')}
          rules={[{ required: true, message: t('result.itemsNeeded') }]}
        >
          <Checkbox.Group
            className={styles.fatals}
            options={items.map((item) => ({ value: item.key, label: `${item.key} ${text(item.name)}` }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('result.reason')}
          rules={[{ required: true, whitespace: true, message: t('result.reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </RequestDialog>
    </div>
  )
}

/** One version of the score, with every item. */
function Version({ score, form, heard }: { score: EvaluationScore; form: EvaluationForm; heard: Heard }) {
  const { t } = useTranslation('quality')
  const text = useText()
  const { findings } = score
  const fatals = form.content.fatals.filter((fatal) => findings.fatals.includes(fatal.key))
  return (
    <Panel
      title={t('result.version', { version: score.version })}
      extra={
        <Space>
          <strong className={styles.score}>{score.counted}</strong>
          <Badge tone={gradeTones[score.grade]}>{t(`grade.${score.grade}`)}</Badge>
        </Space>
      }
    >
      <Facts
        rows={[
          [t('result.by'), score.by.name],
          [t('result.at'), <When key="at" at={score.at} />],
          ...(score.reason ? ([[t('result.reason'), score.reason]] as [string, string][]) : []),
          [t('work.problem'), findings.problem],
          [t('work.suggestion'), findings.suggestion],
          [t('work.related'), findings.related.join(' ') || t('result.noRelated')],
          ...(fatals.length > 0
            ? ([[t('work.fatals'), fatals.map((fatal) => text(fatal.name)).join(' · ')]] as [
                string,
                string,
              ][])
            : []),
        ]}
      />
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('result.item')}</th>
              <th scope="col" className={styles.figure}>
                {t('result.points')}
              </th>
              <th scope="col">{t('result.comment')}</th>
            </tr>
          </thead>
          <tbody>
            {form.content.sections
              .flatMap((section) => section.items)
              .map((item) => {
                const mark = findings.answers.find((answer) => answer.item === item.key)
                return (
                  <tr key={item.key}>
                    <th scope="row">
                      {item.key} {text(item.name)}
                    </th>
                    <td className={styles.figure}>
                      {mark?.points === undefined || mark.points === null
                        ? t('work.none')
                        : `${mark.points} / ${best(item.scale)}`}
                    </td>
                    <td>
                      {mark?.comment ?? ''}{' '}
                      <Moment item={text(item.name)} atSec={mark?.atSec} heard={heard} />
                    </td>
                  </tr>
                )
              })}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
