import { CheckCircleOutlined, CloudSyncOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Space, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Contact } from '@/api/types'
import { Kbd } from '@/components/badge'
import { useTell } from '@/components/problem-text'
import { short } from '@/components/time'
import { contactQuery } from '../queries'
import type { SaveState } from '../use-autosave'
import styles from './contact-form.module.css'

export function SaveMark({ state }: { state: SaveState }) {
  const { t } = useTranslation()
  const time = (at: string) => short(at, Date.now())
  const words = {
    clean: () => (state.kind === 'clean' && state.savedAt ? t('saved', { time: time(state.savedAt) }) : ''),
    dirty: () => t('unsaved'),
    saving: () => t('saving'),
    failed: () => t('saveFailed'),
    conflict: () => t('unsaved'),
  }[state.kind]()
  const bad = state.kind === 'failed' || state.kind === 'conflict'
  if (!words) return <span />
  return (
    <span className={`${styles.save} ${bad ? styles.saveBad : ''}`} role="status" data-save={state.kind}>
      {bad ? (
        <ExclamationCircleOutlined aria-hidden />
      ) : state.kind === 'clean' ? (
        <CheckCircleOutlined aria-hidden />
      ) : (
        <CloudSyncOutlined aria-hidden />
      )}
      {words}
    </span>
  )
}

type FootProps = {
  state: SaveState
  marked: number
  identified: boolean
  connected: boolean
  busy: boolean
}

export function FormFoot({ state, marked, identified, connected, busy }: FootProps) {
  const { t } = useTranslation('contacts')
  const hint = connected ? t('form.submitTalking') : identified ? undefined : t('form.customerFirst')
  return (
    <div className={styles.foot}>
      <SaveMark state={state} />
      <span className={styles.footRight}>
        {marked > 0 && (
          <span className={styles.marked} role="alert">
            {t('form.check', { count: marked })}
          </span>
        )}
        {hint && <span className={styles.hint}>{hint}</span>}
        <Tooltip title={<Kbd>Ctrl Enter</Kbd>}>
          <Button type="primary" htmlType="submit" loading={busy} disabled={hint !== undefined}>
            {t('form.submit')}
          </Button>
        </Tooltip>
      </span>
    </div>
  )
}

type ConflictProps = {
  contactId: string
  onTake: (contact: Contact) => void
  onKeep: (version: number) => void
}

/** Two people, or two windows, edited one record: the person decides, nothing is overwritten silently. */
export function Conflict({ contactId, onTake, onKeep }: ConflictProps) {
  const { t } = useTranslation('contacts')
  const client = useQueryClient()
  const tell = useTell()
  const newest = (use: (contact: Contact) => void) =>
    client.fetchQuery({ ...contactQuery(contactId), staleTime: 0 }).then(use, tell.failure)
  const known = client.getQueryData(contactQuery(contactId).queryKey)
  return (
    <Alert
      type="warning"
      showIcon
      title={t('form.conflict', { time: known?.form.savedAt ? short(known.form.savedAt, Date.now()) : '–' })}
      action={
        <Space>
          <Button size="small" disabled={false} onClick={() => void newest(onTake)}>
            {t('form.takeTheirs')}
          </Button>
          <Button
            size="small"
            disabled={false}
            type="primary"
            onClick={() => void newest((contact) => onKeep(contact.form.version))}
          >
            {t('form.keepMine')}
          </Button>
        </Space>
      }
    />
  )
}
