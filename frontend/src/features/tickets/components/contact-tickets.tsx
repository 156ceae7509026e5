import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { CaseBadge } from '@/components/case-marks'
import { contactTicketsQuery } from '../queries'
import { useWord } from '../words'
import styles from './tickets.module.css'

/** The tickets of a contact with their numbers, to be told while the customer is on the line; nothing where there is none. */
export function ContactTickets({ contactId }: { contactId: string }) {
  const { t } = useTranslation('tickets')
  const { can } = useSession()
  const word = useWord()
  const { data = [] } = useQuery({ ...contactTicketsQuery(contactId), enabled: can('CASES_READ') })
  if (data.length === 0) return null
  return (
    <ul className={styles.ofContact} aria-label={t('ofContact')}>
      {data.map((row) => (
        <li key={row.id}>
          <span>{t('one', { type: word('type', row.type) })}</span>
          <Link to="/cases/$id" params={{ id: row.id }}>
            {row.number}
          </Link>
          <CaseBadge status={row.status} />
        </li>
      ))}
    </ul>
  )
}
