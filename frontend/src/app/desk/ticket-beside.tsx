import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TicketFacts, TicketWork } from '@/features/tickets/components/ticket-facts'
import { ticketQuery } from '@/features/tickets/queries'
import styles from './desk.module.css'

/** A ticket beside the task about it: what the customer wants, and how far it is. Nothing where it may not be seen. */
export function TicketBeside({ id }: { id: string }) {
  const { t } = useTranslation('tickets')
  const { data } = useQuery(ticketQuery(id))
  if (!data) return null
  return (
    <>
      <div className={styles.besidePart}>
        <h2 className={styles.besideHead}>{t('facts')}</h2>
        <TicketFacts ticket={data} columns={1} />
      </div>
      <div className={styles.besidePart}>
        <h2 className={styles.besideHead}>{t('workDone')}</h2>
        <TicketWork ticket={data} columns={1} />
      </div>
    </>
  )
}
