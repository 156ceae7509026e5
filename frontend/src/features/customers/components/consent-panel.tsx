import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { ConsentBook, ConsentRow } from '@/api/types'
import { Badge } from '@/components/badge'
import { Panel } from '@/components/page'
import { Show } from '@/components/states'
import { When } from '@/components/when'
import { consentsQuery } from '../queries'
import { consentChannels, consentPurposes, useWord } from '../words'
import { ConsentDialog } from './consent-dialog'
import styles from './customers.module.css'

/** What the customer allows us to do unasked, by channel and purpose, with the proof. */
export function ConsentPanel({ id }: { id: string }) {
  const { t } = useTranslation('customers')
  const { can } = useSession()
  const book = useQuery(consentsQuery(id))
  const [recording, setRecording] = useState(false)
  return (
    <Panel
      flush
      title={t('consent.title')}
      extra={
        can('CUSTOMERS_WRITE') && (
          <Button size="small" type="text" icon={<PlusOutlined />} onClick={() => setRecording(true)}>
            {t('consent.record')}
          </Button>
        )
      }
    >
      <Show query={book} lines={3}>
        {(data) => (
          <>
            <Current book={data} />
            {data.history.length > 0 && <Said rows={data.history} />}
          </>
        )}
      </Show>
      <ConsentDialog customer={id} open={recording} onClose={() => setRecording(false)} />
    </Panel>
  )
}

function Current({ book }: { book: ConsentBook }) {
  const { t } = useTranslation('customers')
  const of = (channel: string, purpose: string) =>
    book.current.find((row) => row.channel === channel && row.purpose === purpose)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('consent.purpose')}</th>
          {consentChannels.map((channel) => (
            <th key={channel} scope="col">
              {t(`consentChannel.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {consentPurposes.map((purpose) => (
          <tr key={purpose}>
            <th scope="row">{t(`consentPurpose.${purpose}`)}</th>
            {consentChannels.map((channel) => {
              const row = of(channel, purpose)
              return (
                <td key={channel}>
                  {row ? (
                    <Badge tone={row.given ? 'ok' : 'warn'}>
                      {t(row.given ? 'consent.given' : 'consent.withdrawn')}
                    </Badge>
                  ) : (
                    <span className={styles.quiet}>{t('consent.never')}</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Said({ rows }: { rows: ConsentRow[] }) {
  const { t } = useTranslation('customers')
  const word = useWord()
  return (
    <details className={styles.foot}>
      <summary>{t('consent.history', { count: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={`${row.recordedAt} ${row.channel} ${row.purpose}`} className={styles.change}>
            <When at={row.at} bare />
            <span>
              {word('consentChannel', row.channel)} · {word('consentPurpose', row.purpose)} ·{' '}
              {t(row.given ? 'consent.given' : 'consent.withdrawn')}
            </span>
            <span className={styles.quiet}>
              {[word('consentSource', row.source), row.evidence].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
