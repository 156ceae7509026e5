import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fileAddress } from '@/api/files'
import { useSession } from '@/api/session'
import type { Case, CaseLink } from '@/api/types'
import { CaseBadge } from '@/components/case-marks'
import { EmptyState } from '@/components/states'
import { When } from '@/components/when'
import styles from './cases.module.css'

/** Which cases belong to this one, and how; the contacts and files that hang on it. */
export function LinksPanel({ file }: { file: Case }) {
  const { t } = useTranslation('cases')
  const { can } = useSession()
  const contacts = can('CONTACTS_READ') || can('CONTACTS_WORK') ? file.contacts : []
  if (file.links.length + contacts.length + file.attachments.length === 0)
    return <EmptyState small title={t('noLinks')} hint={t('noLinksHint')} />
  return (
    <ul className={styles.links} aria-label={t('links')}>
      {file.links.map((link) => (
        <LinkLine key={`${link.kind}-${link.otherId}-${String(link.outgoing)}`} link={link} />
      ))}
      {contacts.map((id, index) => (
        <li key={id}>
          <span className={styles.how}>{t('contact')}</span>
          <Link to="/contacts/$id" params={{ id }}>
            {t('contactNumber', { n: index + 1 })}
          </Link>
        </li>
      ))}
      {file.attachments.map((each) => (
        <li key={each.fileId}>
          <span className={styles.how}>{t('attachment')}</span>
          <a href={fileAddress(each.fileId)}>{each.name}</a>
          <span className={styles.hint}>
            {each.by?.displayName} <When at={each.at} bare />
          </span>
        </li>
      ))}
    </ul>
  )
}

function LinkLine({ link }: { link: CaseLink }) {
  const { t } = useTranslation('cases')
  return (
    <li>
      <span className={styles.how}>{t(`${link.outgoing ? 'linkTo' : 'linkFrom'}.${link.kind}`)}</span>
      <Link to="/cases/$id" params={{ id: link.otherId }}>
        {link.number}
      </Link>
      <span>{link.title}</span>
      <CaseBadge status={link.status} />
    </li>
  )
}
