import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProofState, Seal } from '@/api/types'
import { type Column, DataTable } from '@/components/data-table'
import { Facts, PageFrame, Panel } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { When } from '@/components/when'
import { useLocale } from '@/i18n'
import { proofQuery, sealsQuery, useVerification } from '../queries'
import styles from './proof.module.css'
import { Verified } from './verified'

/** How far the trail is sealed, block by block, and whether it still is as it was. */
export function ProofPage() {
  const { t } = useTranslation('archive')
  const { failure } = useTell()
  const state = useQuery(proofQuery)
  const seals = useInfiniteQuery(sealsQuery)
  const verification = useVerification()
  const columns = useMemo<Column<Seal>[]>(
    () => [
      { id: 'number', header: t('proof.number'), width: 110, align: 'right', cell: (row) => row.number },
      { id: 'sealed', header: t('proof.sealedAt'), width: 190, cell: (row) => <When at={row.sealedAt} /> },
      { id: 'facts', header: t('proof.facts'), width: 110, align: 'right', cell: (row) => row.facts },
      {
        id: 'hash',
        header: t('proof.hash'),
        cell: (row) => <span className={styles.hash}>{row.hash}</span>,
      },
    ],
    [t],
  )
  return (
    <PageFrame
      fill
      title={t('proof.title')}
      subtitle={t('proof.subtitle')}
      actions={
        <Button
          type="primary"
          loading={verification.isPending}
          onClick={() => verification.mutate(undefined, { onError: failure })}
        >
          {t('proof.verify')}
        </Button>
      }
    >
      <div className={styles.page}>
        <div aria-live="polite">{verification.data && <Verified result={verification.data} />}</div>
        <Panel title={t('proof.state')}>
          <Show query={state}>{(known) => <Sealed state={known} />}</Show>
        </Panel>
        <DataTable
          name="seals"
          label={t('proof.blocks')}
          columns={columns}
          query={seals}
          rowKey={(row) => String(row.number)}
          empty={<EmptyState title={t('proof.empty')} hint={t('proof.emptyHint')} />}
        />
      </div>
    </PageFrame>
  )
}

function Sealed({ state }: { state: ProofState }) {
  const { t } = useTranslation('archive')
  const many = new Intl.NumberFormat(useLocale())
  const { head, anchored, waiting } = state
  return (
    <Facts
      rows={[
        [t('proof.head'), head ? t('proof.block', { n: head.number }) : t('proof.none')],
        [t('proof.sealedAt'), <When key="sealed" at={head?.sealedAt} />],
        [
          t('proof.hash'),
          <span key="hash" className={styles.hash}>
            {head?.hash ?? '–'}
          </span>,
        ],
        [t('proof.anchored'), anchored ? t('proof.block', { n: anchored }) : t('proof.none')],
        [t('proof.waiting'), many.format(waiting)],
      ]}
    />
  )
}
