import { EditOutlined, PaperClipOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Customer, Repair } from '@/api/types'
import { Badge } from '@/components/badge'
import { Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { useText } from '@/i18n'
import { repairsQuery } from '../queries'
import styles from './customers.module.css'
import { RepairDialog } from './repair-dialog'

/** Repair visits of what the customer owns, the latest first. */
export function RepairsPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { can } = useSession()
  const repairs = useQuery(repairsQuery(customer.id))
  const [edited, setEdited] = useState<Repair | 'new'>()
  const write = can('CUSTOMERS_WRITE')
  return (
    <Panel
      flush
      title={t('repair.title')}
      extra={
        write &&
        customer.products.length > 0 && (
          <Button size="small" type="text" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('repair.add')}
          </Button>
        )
      }
    >
      <Show query={repairs} lines={2}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState small title={t('repair.none')} />
          ) : (
            <ul className={styles.rows} aria-label={t('repair.title')}>
              {rows.map((repair) => (
                <Visit key={repair.id} repair={repair} onEdit={write ? () => setEdited(repair) : undefined} />
              ))}
            </ul>
          )
        }
      </Show>
      <RepairDialog
        customer={customer}
        repair={edited === 'new' ? undefined : edited}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
      />
    </Panel>
  )
}

function Visit({ repair, onEdit }: { repair: Repair; onEdit?: () => void }) {
  const { t } = useTranslation('customers')
  const text = useText()
  const name = text(repair.product)
  const details = [
    repair.station,
    repair.mileage !== undefined &&
      repair.mileage !== null &&
      t('repair.km', { km: repair.mileage.toLocaleString() }),
    repair.reading,
    repair.cost !== undefined && repair.cost !== null && `¥${repair.cost.toLocaleString()}`,
  ].filter(Boolean)
  return (
    <li className={styles.row}>
      <span className={styles.main}>
        <strong>{repair.visitedOn}</strong> {name}
        <Badge tone={repair.warranty ? 'ok' : 'neutral'}>
          {t(repair.warranty ? 'repair.covered' : 'repair.paid')}
        </Badge>
        <span>{repair.work ? `${repair.fault} → ${repair.work}` : repair.fault}</span>
        <span className={styles.quiet}>{details.join(' · ')}</span>
        {repair.files.map((file) => (
          <a key={file.id} href={`/api/files/${file.id}/content`} download={file.name}>
            <PaperClipOutlined aria-hidden /> {file.name}
          </a>
        ))}
      </span>
      {onEdit && (
        <span className={styles.actions}>
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={t('repair.edit', { name, on: repair.visitedOn })}
            onClick={onEdit}
          />
        </span>
      )}
    </li>
  )
}
