import { SearchOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Dropdown, Tooltip } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LiveState } from '@/api/live'
import { useSession } from '@/api/session'
import { Kbd } from '@/components/badge'
import { MailDialog } from '@/features/people/components/mail-dialog'
import { OwnAccess } from '@/features/people/components/own-access'
import { PasswordDialog } from '@/features/people/components/password-dialog'
import { CallBar } from '@/features/routing/components/call-bar'
import { PresenceMenu } from '@/features/routing/components/presence-menu'
import type { DeskSearch } from '../desk/desk'
import styles from './frame.module.css'
import { openPalette } from './palette-state'
import { LanguageSwitch, ShadeSwitch } from './switches'

export function TopBar({ liveState }: { liveState: LiveState }) {
  const { t } = useTranslation('frame')
  const { can } = useSession()
  const navigate = useNavigate()
  const openContact = (contact: string) =>
    void navigate({ to: '/desk', search: (old: DeskSearch) => ({ ...old, task: undefined, contact }) })
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.search} onClick={openPalette} aria-keyshortcuts="Control+K">
        <SearchOutlined aria-hidden />
        <span className={styles.searchWords}>{t('search')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      {can('PRESENCE_OWN') && <PresenceMenu />}
      <div className={styles.middle}>{can('CONTACTS_WORK') && <CallBar onOpen={openContact} />}</div>
      <div className={styles.right}>
        <Live state={liveState} />
        <LanguageSwitch remember />
        <ShadeSwitch />
        <Person />
      </div>
    </header>
  )
}

function Live({ state }: { state: LiveState }) {
  const { t } = useTranslation('frame')
  return (
    <Tooltip title={`${t('live.label')}: ${t(`live.${state}`)}`}>
      <span className={`${styles.live} ${state === 'lost' ? styles.lost : ''}`} role="status">
        <span className={styles.liveDot} data-live={state} aria-hidden />
        {state === 'live' ? <span className="rl-hidden">{t('live.live')}</span> : t(`live.${state}`)}
      </span>
    </Tooltip>
  )
}

function Person() {
  const { t } = useTranslation(['frame', 'people'])
  const { me, signOut } = useSession()
  const [changing, setChanging] = useState(false)
  const [mailing, setMailing] = useState(false)
  const [access, setAccess] = useState(false)
  const menu = (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: 'who',
            disabled: true,
            label: (
              <div style={{ color: 'var(--rl-text-3)', fontSize: 12 }}>
                <div>{me.roles.map((role) => t(`people:roles.${role}`)).join(' · ')}</div>
                <div>{t('user.unit', { unit: me.unit.name })}</div>
                {me.phone && <div>{me.phone}</div>}
                {me.mail && <div>{me.mail}</div>}
              </div>
            ),
          },
          { type: 'divider' },
          { key: 'access', label: t('user.access'), onClick: () => setAccess(true) },
          { key: 'mail', label: t('user.mail'), onClick: () => setMailing(true) },
          { key: 'password', label: t('user.password'), onClick: () => setChanging(true) },
          { key: 'out', label: t('user.signOut'), onClick: signOut },
        ],
      }}
    >
      <button type="button" className={styles.person} aria-haspopup="menu">
        <span className={styles.avatar} aria-hidden>
          {[...me.displayName][0]}
        </span>
        {me.displayName}
        <span className="rl-hidden">{t('user.menu')}</span>
      </button>
    </Dropdown>
  )
  return (
    <>
      {menu}
      <OwnAccess open={access} onClose={() => setAccess(false)} />
      <MailDialog open={mailing} onClose={() => setMailing(false)} />
      <PasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  )
}
