import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Case, CaseEntry } from '@/api/types'
import { short } from '@/components/time'
import { useNow } from '@/components/use-now'
import { When } from '@/components/when'
import { useWord } from '../words'
import styles from './cases.module.css'

type Props = { entry: CaseEntry; file: Case; onDecision: (id: string) => void }

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** What exactly happened, in the words of the person, and the way to the thing it is about. */
export function EntryDetail({ entry, file, onDecision }: Props) {
  return (
    <span className={styles.more}>
      <Words entry={entry} file={file} />
      <Reference entry={entry} onDecision={onDecision} />
    </span>
  )
}

function Words({ entry, file }: { entry: CaseEntry; file: Case }) {
  const { t } = useTranslation('cases')
  const word = useWord()
  const { params } = entry
  const fromTo = (from: string, to: string) => t('fromTo', { from, to })
  switch (entry.kind) {
    case 'status':
      if (params.from && params.to) return fromTo(word('status', params.from), word('status', params.to))
      if (entry.code === 'case-closed') return word('closeReason', params.reason)
      return textOf(params.reason) ?? textOf(params.number)
    case 'owner':
      return [nameOf(entry.refId, file), params.why ? word('ownerWhy', params.why) : undefined]
        .filter(Boolean)
        .join(' · ')
    case 'clock':
      return <ClockWords entry={entry} />
    case 'contact':
      return word('contactKind', params.kind)
    case 'link':
      return params.kind ? word('between', params.kind) : null
    case 'file':
      return textOf(params.name)
    case 'change':
      return params.severity && params.severity !== params.formerSeverity
        ? fromTo(word('severity', params.formerSeverity), word('severity', params.severity))
        : null
    case 'task':
      return (
        <>
          {word('taskState', params.state)}
          {textOf(params.endedAt) && <When at={textOf(params.endedAt)} bare />}
        </>
      )
    case 'decision':
      return Array.isArray(params.matchedRows) && params.matchedRows.length > 0
        ? t('matchedRows', { rows: params.matchedRows.join(', ') })
        : null
    default:
      return null
  }
}

function ClockWords({ entry }: { entry: CaseEntry }) {
  const { t } = useTranslation('cases')
  const word = useWord()
  const { clock, due, dueBefore, reason } = entry.params
  const now = useNow()
  const moved = textOf(dueBefore) !== undefined && dueBefore !== due
  return (
    <>
      {word('clockKind', clock)}
      {textOf(due) && (
        <span>
          {moved
            ? t('dueMoved', { from: short(String(dueBefore), now), to: short(String(due), now) })
            : t('dueAt', { at: short(String(due), now) })}
        </span>
      )}
      {textOf(reason) && <span>{word('pauseReason', reason)}</span>}
    </>
  )
}

/** The timeline names people by id; those the case itself shows are known by name. */
function nameOf(id: string | undefined, file: Case): string | undefined {
  return [file.summary.owner, file.openedBy].find((one) => one?.id === id)?.displayName
}

function Reference({ entry, onDecision }: { entry: CaseEntry; onDecision: (id: string) => void }) {
  const { t } = useTranslation(['cases', 'archive'])
  const { can } = useSession()
  const { refType, refId } = entry
  if (!refId) return null
  if (refType === 'case') {
    return (
      <Link to="/cases/$id" params={{ id: refId }}>
        {textOf(entry.params.number) ?? t('openCase')}
      </Link>
    )
  }
  if (refType === 'contact' && (can('CONTACTS_READ') || can('CONTACTS_WORK'))) {
    return (
      <Link to="/contacts/$id" params={{ id: refId }}>
        {t('archive:openContact')}
      </Link>
    )
  }
  if (refType === 'decision' && can('DECISIONS_READ')) {
    return (
      <Button type="link" size="small" className={styles.inline} onClick={() => onDecision(refId)}>
        {t('archive:openDecision')}
      </Button>
    )
  }
  return null
}
