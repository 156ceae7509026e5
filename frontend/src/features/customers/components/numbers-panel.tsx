import { DeleteOutlined, PlusOutlined, RollbackOutlined, StarOutlined, StopOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Customer, NumberRecord } from '@/api/types'
import { Badge } from '@/components/badge'
import { Panel } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { useNumberActions } from '../actions'
import { numbersQuery } from '../queries'
import { useWord, wrongSources } from '../words'
import { AddressDialog } from './address-dialog'
import styles from './customers.module.css'

/** Every number that was ever theirs, and the mail addresses in use. */
export function NumbersPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { can } = useSession()
  const numbers = useQuery(numbersQuery(customer.id))
  const [adding, setAdding] = useState<'number' | 'mail'>()
  const write = can('CUSTOMERS_WRITE')
  return (
    <Panel
      flush
      title={t('ways')}
      extra={
        write && (
          <span className={styles.actions}>
            <Button size="small" type="text" icon={<PlusOutlined />} onClick={() => setAdding('number')}>
              {t('addNumber')}
            </Button>
            <Button size="small" type="text" icon={<PlusOutlined />} onClick={() => setAdding('mail')}>
              {t('addMail')}
            </Button>
          </span>
        )
      }
    >
      <Show query={numbers} lines={2}>
        {(rows) =>
          rows.length + customer.mails.length === 0 ? (
            <EmptyState small title={t('noNumbers')} />
          ) : (
            <ul className={styles.rows} aria-label={t('ways')}>
              {rows.map((row) => (
                <NumberRow
                  key={row.id}
                  customer={customer.id}
                  row={row}
                  first={row.id === customer.numbers[0]?.id}
                  write={write}
                />
              ))}
              {customer.mails.map((mail) => (
                <MailRow key={mail.id} customer={customer.id} mail={mail} write={write} />
              ))}
            </ul>
          )
        }
      </Show>
      <AddressDialog customer={customer} what={adding} onClose={() => setAdding(undefined)} />
    </Panel>
  )
}

type NumberProps = { customer: string; row: NumberRecord; first: boolean; write: boolean }

function NumberRow({ customer, row, first, write }: NumberProps) {
  const { t } = useTranslation('customers')
  const word = useWord()
  const tell = useTell()
  const { act, wrong } = useNumberActions(customer)
  const gone = row.endedAt ?? row.wrongAt
  const told = { onError: tell.failure }
  return (
    <li className={`${styles.row} ${gone ? styles.gone : ''}`}>
      <span className={styles.main}>
        <span>{row.dialled}</span>
        {first && <Badge tone="accent">{t('first')}</Badge>}
        {row.wrongSource ? (
          <Badge tone="breach">{t('wrongNumber', { source: word('wrongSource', row.wrongSource) })}</Badge>
        ) : (
          row.endedAt && <Badge>{t('ended', { on: row.endedAt.slice(0, 10) })}</Badge>
        )}
        {!gone && (
          <span className={styles.quiet}>{t('givenBy', { source: word('source', row.source) })}</span>
        )}
      </span>
      {write && (
        <span className={styles.actions}>
          {gone ? (
            <Act
              label={t('restore', { number: row.dialled })}
              icon={<RollbackOutlined />}
              onAct={() => act.mutate({ number: row.id, action: 'restore' }, told)}
            />
          ) : (
            <>
              {!first && (
                <Act
                  label={t('makeFirst', { number: row.dialled })}
                  icon={<StarOutlined />}
                  onAct={() => act.mutate({ number: row.id, action: 'first' }, told)}
                />
              )}
              <Dropdown
                trigger={['click']}
                menu={{
                  items: wrongSources.map((source) => ({ key: source, label: t(`wrongSource.${source}`) })),
                  onClick: ({ key }) => wrong.mutate({ number: row.id, source: key }, told),
                }}
              >
                <Button
                  type="text"
                  size="small"
                  icon={<StopOutlined />}
                  aria-label={t('markWrong', { number: row.dialled })}
                  title={t('markWrong', { number: row.dialled })}
                />
              </Dropdown>
              <Act
                label={t('end', { number: row.dialled })}
                icon={<DeleteOutlined />}
                onAct={() => act.mutate({ number: row.id, action: 'end' }, told)}
              />
            </>
          )}
        </span>
      )}
    </li>
  )
}

type MailProps = { customer: string; mail: Customer['mails'][number]; write: boolean }

function MailRow({ customer, mail, write }: MailProps) {
  const { t } = useTranslation('customers')
  const tell = useTell()
  const { endMail } = useNumberActions(customer)
  return (
    <li className={styles.row}>
      <span className={styles.main}>{mail.address}</span>
      {write && (
        <Act
          label={t('end', { number: mail.address })}
          icon={<DeleteOutlined />}
          onAct={() => endMail.mutate(mail.id, { onError: tell.failure })}
        />
      )}
    </li>
  )
}

function Act({ label, icon, onAct }: { label: string; icon: ReactNode; onAct: () => void }) {
  return (
    <Tooltip title={label}>
      <Button type="text" size="small" icon={icon} aria-label={label} onClick={onAct} />
    </Tooltip>
  )
}
