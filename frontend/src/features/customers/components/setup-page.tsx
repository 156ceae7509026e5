import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueItem, CustomerRegion, CustomerTag } from '@/api/types'
import { Badge } from '@/components/badge'
import { PageFrame, Panel } from '@/components/page'
import { EmptyState, Show } from '@/components/states'
import { useText } from '@/i18n'
import { catalogueQuery, regionsQuery, tagsQuery } from '../queries'
import { useWord } from '../words'
import { CatalogueDialog } from './catalogue-dialog'
import styles from './customers.module.css'
import { RegionDialog } from './region-dialog'
import { TagDialog } from './tag-dialog'

/** The words customers are marked with, where they belong, and the products they can own. */
export function SetupPage() {
  const { t } = useTranslation('customers')
  return (
    <PageFrame title={t('setup.title')} subtitle={t('setup.subtitle')}>
      <div className={styles.grid} style={{ gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }}>
        <div className={styles.stack}>
          <Tags />
          <Regions />
        </div>
        <Products />
      </div>
    </PageFrame>
  )
}

function Tags() {
  const { t } = useTranslation('customers')
  const text = useText()
  const word = useWord()
  const tags = useQuery(tagsQuery)
  const [edited, setEdited] = useState<CustomerTag | 'new'>()
  return (
    <Panel flush title={t('tags')} extra={<Add label={t('setup.addTag')} onAdd={() => setEdited('new')} />}>
      <Show query={tags}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState small title={t('setup.noTags')} />
          ) : (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('setup.name')}</th>
                  <th scope="col">{t('tagKind.label')}</th>
                  <th scope="col">{t('setup.state')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((tag) => (
                  <tr key={tag.key}>
                    <td>
                      <Open label={text(tag.name)} onOpen={() => setEdited(tag)} />
                    </td>
                    <td>{word('tagKind', tag.kind)}</td>
                    <td>
                      <Active active={tag.active} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Show>
      <TagDialog
        tag={edited === 'new' ? undefined : edited}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
      />
    </Panel>
  )
}

function Regions() {
  const { t } = useTranslation('customers')
  const text = useText()
  const regions = useQuery(regionsQuery)
  const [edited, setEdited] = useState<CustomerRegion | 'new'>()
  return (
    <Panel
      flush
      title={t('setup.regions')}
      extra={<Add label={t('setup.addRegion')} onAdd={() => setEdited('new')} />}
    >
      <Show query={regions}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState small title={t('setup.noRegions')} />
          ) : (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('setup.name')}</th>
                  <th scope="col">{t('setup.state')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((region) => (
                  <tr key={region.key}>
                    <td>
                      <Open label={text(region.name)} onOpen={() => setEdited(region)} />
                    </td>
                    <td>
                      <Active active={region.active} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Show>
      <RegionDialog
        region={edited === 'new' ? undefined : edited}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
      />
    </Panel>
  )
}

function Products() {
  const { t } = useTranslation('customers')
  const text = useText()
  const items = useQuery(catalogueQuery)
  const [edited, setEdited] = useState<CatalogueItem | 'new'>()
  return (
    <Panel
      flush
      title={t('setup.catalogue')}
      extra={<Add label={t('setup.addItem')} onAdd={() => setEdited('new')} />}
    >
      <Show query={items}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState small title={t('setup.noItems')} />
          ) : (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('setup.name')}</th>
                  <th scope="col">{t('setup.code')}</th>
                  <th scope="col" className={styles.number}>
                    {t('setup.warranty')}
                  </th>
                  <th scope="col">{t('setup.state')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((item) => (
                  <tr key={item.id}>
                    <td>
                      <Open label={text(item.name)} onOpen={() => setEdited(item)} />
                    </td>
                    <td>{item.code}</td>
                    <td className={styles.number}>
                      {item.warrantyMonths === undefined || item.warrantyMonths === null
                        ? '–'
                        : t('setup.months', { count: item.warrantyMonths })}
                    </td>
                    <td>
                      <Active active={item.active} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Show>
      <CatalogueDialog
        item={edited === 'new' ? undefined : edited}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
      />
    </Panel>
  )
}

function Add({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <Button size="small" type="text" icon={<PlusOutlined />} onClick={onAdd}>
      {label}
    </Button>
  )
}

function Open({ label, onOpen }: { label: string; onOpen: () => void }) {
  return (
    <Button type="link" size="small" style={{ padding: 0 }} onClick={onOpen}>
      {label}
    </Button>
  )
}

function Active({ active }: { active: boolean }) {
  const { t } = useTranslation('customers')
  return <Badge tone={active ? 'ok' : 'neutral'}>{t(active ? 'setup.active' : 'setup.inactive')}</Badge>
}
