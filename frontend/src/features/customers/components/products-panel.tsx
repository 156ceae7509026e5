import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { Customer, OwnedProduct } from '@/api/types'
import { Badge } from '@/components/badge'
import { Panel } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { EmptyState } from '@/components/states'
import { useNow } from '@/components/use-now'
import { useText } from '@/i18n'
import { useProductActions } from '../actions'
import styles from './customers.module.css'
import { ProductDialog } from './product-dialog'

/** What the customer owns, and how long it is under warranty. */
export function ProductsPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation(['customers', 'common'])
  const { can } = useSession()
  const [edited, setEdited] = useState<OwnedProduct | 'new'>()
  const write = can('CUSTOMERS_WRITE')
  return (
    <Panel
      flush
      title={t('products')}
      extra={
        write && (
          <Button size="small" type="text" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('product.add')}
          </Button>
        )
      }
    >
      {customer.products.length === 0 ? (
        <EmptyState small title={t('noProducts')} />
      ) : (
        <ul className={styles.rows} aria-label={t('products')}>
          {customer.products.map((product) => (
            <Product
              key={product.id}
              customer={customer}
              product={product}
              write={write}
              onEdit={() => setEdited(product)}
            />
          ))}
        </ul>
      )}
      <ProductDialog
        customer={customer}
        product={edited === 'new' ? undefined : edited}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
      />
    </Panel>
  )
}

type Props = { customer: Customer; product: OwnedProduct; write: boolean; onEdit: () => void }

function Product({ customer, product, write, onEdit }: Props) {
  const { t } = useTranslation(['customers', 'common'])
  const text = useText()
  const tell = useTell()
  const now = useNow()
  const { end } = useProductActions(customer.id)
  const name = text(product.label)
  const covered = product.warrantyUntil && product.warrantyUntil >= new Date(now).toISOString().slice(0, 10)
  const details = [
    product.serial,
    product.contract && t('product.contractNo', { no: product.contract }),
    product.boughtOn && `${t('bought')} ${product.boughtOn}`,
    product.price !== undefined && product.price !== null && `¥${product.price.toLocaleString()}`,
  ].filter(Boolean)
  return (
    <li className={styles.row}>
      <span className={styles.main}>
        <strong>{name}</strong>
        {product.warrantyUntil && (
          <Badge tone={covered ? 'ok' : 'neutral'}>
            {t(covered ? 'product.covered' : 'product.expired', { on: product.warrantyUntil })}
          </Badge>
        )}
        {details.length > 0 && <span className={styles.quiet}>{details.join(' · ')}</span>}
      </span>
      {write && (
        <span className={styles.actions}>
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={t('product.edit', { name })}
            onClick={onEdit}
          />
          <Popconfirm
            title={t('product.endHint', { name })}
            okText={t('product.end', { name })}
            cancelText={t('common:cancel')}
            onConfirm={() => end.mutate(product.id, { onError: tell.failure })}
          >
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('product.end', { name })}
            />
          </Popconfirm>
        </span>
      )}
    </li>
  )
}
