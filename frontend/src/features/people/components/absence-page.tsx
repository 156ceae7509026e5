import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Absence } from '@/api/types'
import { Badge } from '@/components/badge'
import { type Column, DataTable } from '@/components/data-table'
import { PageFrame } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { EmptyState } from '@/components/states'
import { useNow } from '@/components/use-now'
import { When } from '@/components/when'
import { absenceListQuery, useAbsenceActions } from '../queries'
import { AbsenceDrawer } from './absence-drawer'

type Props = { adding: boolean; onAdding: (adding: boolean) => void }

/** Who is away now or will be, and who stands in. */
export function AbsencePage({ adding, onAdding }: Props) {
  const { t } = useTranslation('people')
  const list = useInfiniteQuery(absenceListQuery)
  const columns = useMemo<Column<Absence>[]>(
    () => [
      { id: 'staff', header: t('absence.staff'), cell: (row) => <strong>{row.staff.displayName}</strong> },
      { id: 'state', header: t('absence.state'), width: 110, cell: (row) => <State absence={row} /> },
      {
        id: 'reason',
        header: t('absence.reason'),
        width: 110,
        cell: (row) => t(`absence.reasons.${row.reason}`),
      },
      { id: 'from', header: t('absence.from'), width: 200, cell: (row) => <When at={row.from} /> },
      { id: 'until', header: t('absence.until'), width: 200, cell: (row) => <When at={row.until} /> },
      {
        id: 'deputy',
        header: t('absence.deputy'),
        cell: (row) =>
          row.deputy?.displayName ?? <span style={{ color: 'var(--rl-text-3)' }}>{t('absence.leader')}</span>,
      },
      { id: 'end', header: t('absence.action'), width: 110, cell: (row) => <End absence={row} /> },
    ],
    [t],
  )
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => onAdding(true)}>
      {t('absence.add')}
    </Button>
  )
  return (
    <PageFrame fill title={t('absence.title')} subtitle={t('absence.subtitle')} actions={add}>
      <DataTable
        name="absences"
        label={t('absence.title')}
        columns={columns}
        query={list}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('absence.empty')} hint={t('absence.emptyHint')} />}
      />
      <AbsenceDrawer open={adding} onClose={() => onAdding(false)} />
    </PageFrame>
  )
}

const begun = (absence: Absence, now: number) => Date.parse(absence.from) <= now

function State({ absence }: { absence: Absence }) {
  const { t } = useTranslation('people')
  const away = begun(absence, useNow())
  return (
    <Badge dot tone={away ? 'warn' : 'neutral'}>
      {away ? t('absence.away') : t('absence.planned')}
    </Badge>
  )
}

function End({ absence }: { absence: Absence }) {
  const { t } = useTranslation('people')
  const { end } = useAbsenceActions()
  const tell = useTell()
  const name = absence.staff.displayName
  const what = begun(absence, useNow()) ? 'end' : 'callOff'
  return (
    <Popconfirm
      title={t(`absence.${what}Title`, { name })}
      description={t(`absence.${what}Hint`)}
      okText={t(`absence.${what}Submit`, { name })}
      cancelText={t('cancel', { ns: 'common' })}
      onConfirm={() =>
        end.mutate(absence, {
          onError: tell.failure,
          onSuccess: () => tell.success(t(`absence.${what}Done`, { name })),
        })
      }
    >
      <Button size="small" loading={end.isPending} aria-label={t(`absence.${what}Submit`, { name })}>
        {t(`absence.${what}`)}
      </Button>
    </Popconfirm>
  )
}
