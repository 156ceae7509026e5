import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fileAddress } from '@/api/files'
import { useSession } from '@/api/session'
import type { Answer, Case } from '@/api/types'
import { useLocale } from '@/i18n'
import { Facts } from './page'
import { thousands } from './time'
import { When } from './when'

type Props = { answers: Answer[]; file: Pick<Case, 'attachments'>; columns?: 1 | 2 }

/** What was written on a form, in the words of the form. */
export function Answers({ answers, file, columns = 1 }: Props) {
  return (
    <Facts
      columns={columns}
      rows={answers.map((answer): [string, ReactNode] => [
        answer.label,
        <Value key={answer.key} answer={answer} file={file} />,
      ])}
    />
  )
}

function Value({ answer, file }: { answer: Answer; file: Props['file'] }) {
  const { t } = useTranslation()
  const { can } = useSession()
  const locale = useLocale()
  const { type, kind, values } = answer
  const first = values[0] ?? ''
  if (type === 'datetime') return <When at={first} bare />
  if (type === 'number') return <>{thousands(Number(first), locale)}</>
  if (type === 'checkbox') return <>{t(first === 'true' ? 'yes' : 'no')}</>
  if (kind === 'contact') {
    return can('CONTACTS_READ') ? (
      <Link to="/contacts/$id" params={{ id: first }}>
        {t('answers.openContact')}
      </Link>
    ) : (
      <>{t('answers.contact')}</>
    )
  }
  if (kind === 'files') {
    return (
      <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '0 12px' }}>
        {values.map((id) => (
          <a key={id} href={fileAddress(id)}>
            {file.attachments.find((each) => each.fileId === id)?.name ?? t('answers.file')}
          </a>
        ))}
      </span>
    )
  }
  return <span style={{ whiteSpace: 'pre-wrap' }}>{values.join(t('answers.comma'))}</span>
}
