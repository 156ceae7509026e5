import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Divider, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'
import type { DemoAccount } from '@/api/types'
import { useProblemText } from '@/components/problem-text'
import { useSecondsLeft } from '@/components/use-seconds-left'
import { signInOptionsQuery, useSignIn } from '../queries'
import { asRole } from '../roles'
import { EntryFrame } from './entry-frame'
import styles from './entry.module.css'
import { FirstAdministrator } from './first-administrator'

type Props = {
  corner: ReactNode
  /** Why the company sign-in sent the person back. */
  refused?: string
  onSignedIn?: () => void
}

/** Sign-in; where no account exists yet, the first administrator is made here. */
export function SignInPage({ corner, refused, onSignedIn }: Props) {
  const { t } = useTranslation('people')
  const options = useQuery(signInOptionsQuery)
  const signIn = useSignIn()
  const problem = useProblemText()
  const [created, setCreated] = useState(false)
  const wait = useSecondsLeft(signIn.error)
  const enter = ({ username, password }: { username: string; password: string }) =>
    signIn.mutate({ username, password }, { onSuccess: onSignedIn })

  if (options.data?.needsFirstAdministrator && !created) {
    return (
      <EntryFrame corner={corner} title={t('first.title')}>
        <FirstAdministrator onCreated={() => setCreated(true)} />
      </EntryFrame>
    )
  }
  return (
    <EntryFrame corner={corner} title={t('signInTitle')}>
      {created && <Alert type="success" showIcon title={t('first.done')} className={styles.notice} />}
      {refused && !signIn.error && (
        <Alert
          type="error"
          showIcon
          title={problem(new Problem({ title: refused, status: 401, slug: refused }))}
          className={styles.notice}
        />
      )}
      {options.error && (
        <Alert type="error" showIcon title={problem(options.error)} className={styles.notice} />
      )}
      {signIn.error && (
        <Alert
          type={wait > 0 ? 'warning' : 'error'}
          showIcon
          title={wait > 0 ? t('too-many-attempts', { ns: 'problems', seconds: wait }) : problem(signIn.error)}
          className={styles.notice}
        />
      )}
      <Form layout="vertical" requiredMark={false} onFinish={enter} disabled={wait > 0}>
        <Form.Item
          name="username"
          label={t('username')}
          rules={[{ required: true, message: t('required', { ns: 'common', what: t('username') }) }]}
        >
          <Input size="large" autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('password')}
          rules={[{ required: true, message: t('required', { ns: 'common', what: t('password') }) }]}
        >
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
          {t('signIn')}
        </Button>
      </Form>
      {options.data && options.data.oidc.length > 0 && (
        <>
          <Divider plain>{t('orOidc')}</Divider>
          <div className={styles.oidc}>
            {options.data.oidc.map((provider) => (
              <Button key={provider.url} size="large" block href={provider.url}>
                {t('oidc', { name: provider.name })}
              </Button>
            ))}
          </div>
        </>
      )}
      {options.data && options.data.demoAccounts.length > 0 && (
        <DemoAccounts
          accounts={options.data.demoAccounts}
          busy={signIn.isPending || wait > 0}
          onPick={enter}
        />
      )}
    </EntryFrame>
  )
}

type DemoProps = { accounts: DemoAccount[]; busy: boolean; onPick: (account: DemoAccount) => void }

function DemoAccounts({ accounts, busy, onPick }: DemoProps) {
  const { t } = useTranslation('people')
  const roleName = (name: string) => {
    const role = asRole(name)
    return role ? t(`roles.${role}`) : name
  }
  return (
    <section aria-label={t('demo')}>
      <Divider plain>{t('demo')}</Divider>
      <ul className={styles.accounts}>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" className={styles.account} disabled={busy} onClick={() => onPick(account)}>
              <span className={styles.accountRole}>{roleName(account.role)}</span>
              <span className={styles.accountName}>
                {account.displayName} · {account.username}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t('demoHint')}</p>
    </section>
  )
}
