import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { LookUp, Text } from '@/api/types'
import { Mark } from '@/components/mark'
import { useProblemText } from '@/components/problem-text'
import { duration } from '@/components/time'
import { useSecondsLeft } from '@/components/use-seconds-left'
import { useText } from '@/i18n'
import { lookUpTermsQuery, useAskForCode, useLookUp } from '../queries'
import styles from './progress-page.module.css'

type Whose = Pick<LookUp, 'number' | 'phoneEnd'>
type Shown = { number: string; word: Text }

/** For customers, without an account: where a ticket stands, in one word. Made for the phone in their hand. */
export function ProgressPage({ number, corner }: { number?: string; corner: ReactNode }) {
  const { t } = useTranslation(['tickets', 'frame'])
  const [whose, setWhose] = useState<Whose>()
  const [asking, setAsking] = useState<Partial<Whose>>({ number })
  const [shown, setShown] = useState<Shown>()
  /* Asked as soon as the page opens: its answer lets the page send the rest. */
  const terms = useQuery(lookUpTermsQuery)
  const ask = useAskForCode()
  const send = (asked: Whose) => ask.mutate(asked, { onSuccess: () => setWhose(asked) })
  const back = (known: Partial<Whose>) => {
    ask.reset()
    setAsking(known)
    setWhose(undefined)
    setShown(undefined)
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.brand}>
          <Mark size={28} />
          <span>{t('frame:product')}</span>
        </span>
        <span className={styles.corner}>{corner}</span>
      </header>
      <main className={styles.main}>
        {shown ? (
          <Word shown={shown} onOther={() => back({})} />
        ) : (
          <>
            <h1>{t('lookUp.title')}</h1>
            {whose ? (
              <CodeStep
                whose={whose}
                sent={
                  terms.data &&
                  t('lookUp.sent', { minutes: terms.data.codeMinutes, tries: terms.data.codeTries })
                }
                again={{ send: () => send(whose), busy: ask.isPending, error: ask.error }}
                onBack={() => back(whose)}
                onShown={(word) => setShown({ number: whose.number, word })}
              />
            ) : (
              <WhoseStep known={asking} busy={ask.isPending} error={ask.error} onAsk={send} />
            )}
          </>
        )}
        <p className={styles.quiet}>{t('lookUp.private')}</p>
      </main>
    </div>
  )
}

type WhoseProps = { known: Partial<Whose>; busy: boolean; error: unknown; onAsk: (asked: Whose) => void }

function WhoseStep({ known, busy, error, onAsk }: WhoseProps) {
  const { t } = useTranslation('tickets')
  const wait = useSecondsLeft(error)
  return (
    <>
      <p className={styles.hint}>{t('lookUp.hint')}</p>
      <Refusal error={error} wait={wait} />
      <Form<Whose>
        name="whose"
        layout="vertical"
        requiredMark={false}
        initialValues={known}
        disabled={wait > 0}
        onFinish={({ number, phoneEnd }) => onAsk({ number: tidy(number), phoneEnd: phoneEnd.trim() })}
      >
        <Form.Item
          name="number"
          label={t('lookUp.number')}
          extra={t('lookUp.numberHint')}
          rules={[wellFormed(/^T-\d{4}-\d{1,12}$/, t('lookUp.numberWrong'))]}
        >
          <Input
            size="large"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            maxLength={30}
          />
        </Form.Item>
        <Form.Item
          name="phoneEnd"
          label={t('lookUp.phoneEnd')}
          rules={[wellFormed(/^\d{4}$/, t('lookUp.phoneEndWrong'))]}
        >
          <Input size="large" inputMode="numeric" autoComplete="off" maxLength={4} />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={busy}>
          {t('lookUp.ask')}
        </Button>
      </Form>
    </>
  )
}

type CodeProps = {
  whose: Whose
  sent?: string
  again: { send: () => void; busy: boolean; error: unknown }
  onBack: () => void
  onShown: (word: Text) => void
}

function CodeStep({ whose, sent, again, onBack, onShown }: CodeProps) {
  const { t } = useTranslation('tickets')
  const look = useLookUp()
  const waitToLook = useSecondsLeft(look.error)
  const waitToSend = useSecondsLeft(again.error)
  return (
    <>
      <p className={styles.hint} role="status">
        {sent}
      </p>
      <Refusal error={look.error} wait={waitToLook} />
      <Refusal error={again.error} wait={waitToSend} />
      <Form<{ code: string }>
        name="code"
        layout="vertical"
        requiredMark={false}
        disabled={waitToLook > 0}
        onFinish={({ code }) =>
          look.mutate({ ...whose, code: code.trim() }, { onSuccess: ({ word }) => onShown(word) })
        }
      >
        <Form.Item
          name="code"
          label={t('lookUp.code')}
          rules={[wellFormed(/^\d{6}$/, t('lookUp.codeWrong'))]}
        >
          <Input size="large" autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={look.isPending}>
          {t('lookUp.look')}
        </Button>
      </Form>
      <div className={styles.ways}>
        <Button
          type="link"
          disabled={waitToSend > 0}
          loading={again.busy}
          onClick={() => {
            look.reset()
            again.send()
          }}
        >
          {t('lookUp.again')}
        </Button>
        <Button type="link" onClick={onBack}>
          {t('lookUp.back')}
        </Button>
      </div>
    </>
  )
}

/** The answer takes the focus: it is what the customer came for. */
function Word({ shown, onOther }: { shown: Shown; onOther: () => void }) {
  const { t } = useTranslation('tickets')
  const text = useText()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <section className={styles.word} aria-live="polite">
      <h1 ref={head} tabIndex={-1}>
        {t('lookUp.word', { number: shown.number })}
      </h1>
      <p>
        <strong>{text(shown.word)}</strong>
      </p>
      <Button size="large" block onClick={onOther}>
        {t('lookUp.other')}
      </Button>
    </section>
  )
}

/** In plain words why there is no answer; what is wrong is never said. */
function Refusal({ error, wait }: { error: unknown; wait: number }) {
  const { t } = useTranslation('tickets')
  const problem = useProblemText()
  /* After the wait nothing stands in the way any more. */
  if (!error || (isProblem(error) && error.status === 429 && wait === 0)) return null
  const words =
    wait > 0
      ? t('lookUp.wait', { time: duration(wait) })
      : isProblem(error, 'ticket-progress-not-shown')
        ? t('lookUp.refused')
        : problem(error)
  return <Alert className={styles.notice} type={wait > 0 ? 'warning' : 'error'} showIcon title={words} />
}

const tidy = (number: string) => number.replaceAll(/\s/g, '').toUpperCase()

const wellFormed = (pattern: RegExp, message: string) => ({
  validator: (_rule: unknown, value?: string) =>
    pattern.test(tidy(value ?? '')) ? Promise.resolve() : Promise.reject(new Error(message)),
})
