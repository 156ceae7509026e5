import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Popconfirm, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrgUnit, ReportKind } from '@/api/types'
import { unitsQuery } from '@/api/units'
import { useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { reportersQuery, useReporterActions } from '../queries'
import { reportKinds } from '../words'
import styles from './sources.module.css'

type Props = { open: boolean; onClose: () => void }

/** Which units owe reports: added for the days to come, and ended. */
export function ReportersDialog({ open, onClose }: Props) {
  const { t } = useTranslation('sources')
  const reporters = useQuery({ ...reportersQuery, enabled: open })
  const actions = useReporterActions()
  const tell = useTell()
  return (
    <Modal
      open={open}
      width={640}
      title={t('reporters.title')}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.part}>
        <Add />
        <Show query={reporters} lines={3}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState small title={t('reporters.none')} />
            ) : (
              <table className={styles.table} aria-label={t('reporters.title')}>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <th scope="row">{row.unit}</th>
                      <td>{t(`kind.${row.kind}`)}</td>
                      <td className={styles.quiet}>{t('reporters.since', { day: row.since })}</td>
                      <td>
                        <Popconfirm
                          title={t('reporters.endSure')}
                          okText={t('reporters.end')}
                          onConfirm={() =>
                            actions.end.mutate(row, {
                              onSuccess: () => tell.success(t('reporters.ended')),
                              onError: tell.failure,
                            })
                          }
                        >
                          <Button size="small">{t('reporters.end')}</Button>
                        </Popconfirm>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Show>
      </div>
    </Modal>
  )
}

/** Dealers and stations, our own and those of others, wherever they stand in the organisation. */
const reporting = (units: OrgUnit[]): OrgUnit[] =>
  units.flatMap((unit) => [
    ...(unit.kind === 'OUTLET' || unit.kind === 'PARTNER' ? [unit] : []),
    ...reporting(unit.children),
  ])

function Add() {
  const { t } = useTranslation('sources')
  const units = useQuery(unitsQuery)
  const { add } = useReporterActions()
  const tell = useTell()
  const [unit, setUnit] = useState<string>()
  const [kind, setKind] = useState<ReportKind>('purchase')
  return (
    <Space wrap>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 260 }}
        aria-label={t('unit')}
        placeholder={t('unit')}
        loading={units.isPending}
        value={unit}
        options={reporting(units.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
        onChange={setUnit}
      />
      <Select
        style={{ width: 140 }}
        aria-label={t('kind.label')}
        value={kind}
        options={reportKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={setKind}
      />
      <Button
        type="primary"
        disabled={!unit}
        loading={add.isPending}
        onClick={() =>
          unit &&
          add.mutate(
            { unitId: unit, kind },
            { onSuccess: () => tell.success(t('reporters.added')), onError: tell.failure },
          )
        }
      >
        {t('reporters.add')}
      </Button>
    </Space>
  )
}
