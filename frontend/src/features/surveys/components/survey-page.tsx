import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { SurveyGiven } from '@/api/types'
import { useProblemText } from '@/components/problem-text'
import { surveyLinkQuery, useSurveyAnswer, useSurveyRefusal } from '../queries'
import styles from './survey.module.css'

const MARKS = [1, 2, 3, 4, 5]
const DIMENSIONS = ['attitude', 'efficiency', 'accuracy'] as const

type Props = { token: string; corner?: ReactNode }

/** Where a customer rates a service, with nothing but a link. It tells nothing of what was served. */
export function SurveyPage({ token, corner }: Props) {
  const { t } = useTranslation('surveys')
  const link = useQuery(surveyLinkQuery(token))
  const answer = useSurveyAnswer()
  const refusal = useSurveyRefusal()
  const problem = useProblemText()
  const failure = link.error ?? answer.error ?? refusal.error
  const over = isProblem(failure, 'survey-over') || isProblem(failure, 'request-invalid')

  return (
    <main className={styles.page}>
      <div className={styles.corner}>{corner}</div>
      <div className={styles.card}>
        <h1>{t('title')}</h1>
        {over && <Said title={t('over.title')} text={t('over.text')} />}
        {answer.isSuccess && <Said title={t('thanks.title')} text={t('thanks.text')} />}
        {refusal.isSuccess && <Said title={t('refused.title')} text={t('refused.text')} />}
        {failure && !over && (
          <Alert type="error" showIcon title={problem(failure)} className={styles.notice} />
        )}
        {link.error && !over && <Button onClick={() => void link.refetch()}>{t('again')}</Button>}
        {link.data && !over && !answer.isSuccess && !refusal.isSuccess && (
          <>
            <Questions
              busy={answer.isPending || refusal.isPending}
              onGive={(given) => answer.mutate({ ...given, token })}
            />
            <Button
              type="link"
              className={styles.refuse}
              disabled={answer.isPending || refusal.isPending}
              onClick={() => refusal.mutate(token)}
            >
              {t('refuse')}
            </Button>
          </>
        )}
      </div>
    </main>
  )
}

/** The end, whichever it is; read out by screen readers. */
function Said({ title, text }: { title: string; text: string }) {
  return (
    <div role="status" className={styles.said}>
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  )
}

type Given = Omit<SurveyGiven, 'token'>

function Questions({ busy, onGive }: { busy: boolean; onGive: (given: Given) => void }) {
  const { t } = useTranslation('surveys')
  const demanded = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]
  return (
    <Form<Given> layout="vertical" requiredMark={false} disabled={busy} onFinish={onGive}>
      <p className={styles.scale}>{t('scale')}</p>
      {DIMENSIONS.map((dimension) => (
        <Form.Item
          key={dimension}
          name={dimension}
          label={t(`questions.${dimension}`)}
          rules={demanded(t(`questions.${dimension}`))}
        >
          <Radio.Group
            aria-label={t(`questions.${dimension}`)}
            optionType="button"
            buttonStyle="solid"
            size="large"
            options={MARKS.map((mark) => ({ value: mark, label: mark }))}
          />
        </Form.Item>
      ))}
      <Form.Item name="solved" label={t('questions.solved')} rules={demanded(t('questions.solved'))}>
        <Radio.Group
          aria-label={t('questions.solved')}
          optionType="button"
          buttonStyle="solid"
          size="large"
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
        />
      </Form.Item>
      <Form.Item name="comment" label={t('questions.comment')}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={busy} className={styles.send}>
        {t('send')}
      </Button>
    </Form>
  )
}
